using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Consultations;

/// <summary>The sample's chair, who convenes by form.</summary>
internal static class Convener
{
    internal const string Name = "Amina Diallo";

    /// <summary>A consultation on the forests of a valley with one phase, from 1 August to 31 August 2005 in Geneva.</summary>
    internal static (string Field, string Value)[] Forests(params (string Field, string Value)[] other)
    {
        (string Field, string Value)[] fields =
        [
            ("Form.Title", "Forests of the valley"), ("Form.Scope", "What grows there. Not: who owns it."), ("Form.Chair", "Council of the Valley"), ("Form.Languages", "en, fr"),
            ("Form.Zone", "Europe/Zurich"), ("Form.Questions", "1. What grows?\n2b) What is missing?\n\n[fr]\n1. Qu'est-ce qui pousse ?"), ("Form.Rules", "Be brief."),
            ("Form.Phases[0].Name", "Comments"), ("Form.Phases[0].Opens", "2005-08-01T09:00"), ("Form.Phases[0].Closes", "2005-08-31"), ("Form.NoticeDays", "30"), ("Form.GraceHours", "12"),
            ("Form.Basis[0].Name", "Map"), ("Form.Basis[0].Link", "https://example.org/map"),
        ];
        return [.. fields.Where(f => other.All(o => o.Field != f.Field)), .. other];
    }

    /// <summary>Signed in, with the consultation of <see cref="Forests"/> as a draft.</summary>
    internal static async Task<(Visitor Chair, IHtmlDocument Page)> BeginAsync(AServer server, params (string Field, string Value)[] other)
    {
        var chair = server.Visitor();
        await chair.SignInAsync(Name);
        return (chair, await chair.SendAsync(await chair.GetAsync("/new"), "form.form", Forests(other)));
    }

    /// <summary>The same, announced.</summary>
    internal static async Task<Visitor> AnnounceAsync(AServer server, params (string Field, string Value)[] other)
    {
        var (chair, _) = await BeginAsync(server, other);
        await chair.SendAsync(await chair.GetAsync("/forests-of-the-valley/office"), "#announce", ("Announced.Anyway", "true"));
        return chair;
    }

    internal static string Alert(this IHtmlDocument page) => page.QuerySelector("[role=alert]")?.TextContent ?? "";

    internal static string Said(this IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    /// <summary>What is no page: its status, the headers of its content, and its bytes.</summary>
    internal static async Task<(HttpStatusCode Status, HttpContentHeaders Headers, byte[] Bytes)> FileAsync(this Visitor visitor, string path)
    {
        using var answer = await visitor.Http.GetAsync(path);
        return (answer.StatusCode, answer.Content.Headers, await answer.Content.ReadAsByteArrayAsync());
    }
}
