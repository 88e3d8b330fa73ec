using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace Plenary.Server.Features.Consultations;

/// <summary>What a feed says of itself.</summary>
/// <param name="Mark">What it is known by, for good.</param>
/// <param name="Title">Its title.</param>
/// <param name="Page">The page of the same content.</param>
/// <param name="Self">Its own path.</param>
/// <param name="Begun">Its date while it has no entry.</param>
internal sealed record FeedHead(string Mark, string Title, string Page, string Self, DateTimeOffset Begun);

/// <summary>An entry of a feed.</summary>
/// <param name="Mark">What it is known by, for good.</param>
/// <param name="Entry">What it says.</param>
internal sealed record FeedEntry(string Mark, TimelineEntry Entry);

/// <summary>A timeline as an Atom feed (RFC 4287). The id of an entry is a UUID made from what the entry is, so that no reader shows it twice (4.2.6).</summary>
internal static class ConsultationFeed
{
    internal static byte[] Write(FeedHead head, IReadOnlyList<FeedEntry> entries, string root, string language)
    {
        var feed = new SyndicationFeed(Clean(head.Title), null, new Uri(root + head.Page), IdOf(head.Mark), entries.Select(e => e.Entry.At).DefaultIfEmpty(head.Begun).Max())
        {
            Language = language, Generator = "Plenary",
            Items = [.. entries.Select(e => Item(e, root, root + head.Page))],
        };
        feed.Authors.Add(new() { Name = "Plenary" });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(root + head.Self), "application/atom+xml"));
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true })) new Atom10FeedFormatter(feed).WriteTo(xml);
        return bytes.ToArray();
    }

    private static SyndicationItem Item(FeedEntry entry, string root, string page)
    {
        var link = entry.Entry.Path switch { null => page, ['/', ..] own => root + own, var other => other };
        return new(Clean(entry.Entry.Said), new TextSyndicationContent(Clean(entry.Entry.Reason ?? entry.Entry.Said)), new Uri(link), IdOf(entry.Mark), entry.Entry.At) { PublishDate = entry.Entry.At };
    }

    private static string IdOf(string mark) => "urn:uuid:" + new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(mark)).AsSpan(0, 16));

    /// <summary>Without what XML cannot hold.</summary>
    private static string Clean(string text) => Platform.Web.Shown.Text(text);
}
