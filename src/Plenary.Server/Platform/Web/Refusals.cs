using Plenary.Core.Shared;

namespace Plenary.Server.Platform.Web;

/// <summary>How a refusal is said on a page and which status the answer has.</summary>
internal static class Refusals
{
    internal static string Say(this IWords words, Refusal refusal) => words.Say("refusal." + refusal.Code, refusal.Args);

    /// <summary>Seconds after which coming back is worth it.</summary>
    internal const string RetryAfter = "30";

    internal static int Status(IReadOnlyList<Refusal> refusals) => refusals[0].Code switch
    {
        "notFound" => 404,
        "notYourRole" => 403,
        "notNow" or "changedMeanwhile" => 409,
        "storeFull" => 507,
        "storeBusy" or "storeBroken" => 503,
        "fileTooLarge" => 413,
        _ => 422,
    };
}
