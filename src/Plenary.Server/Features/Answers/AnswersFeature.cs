namespace Plenary.Server.Features.Answers;

internal static class AnswersFeature
{
    internal static void Add(IServiceCollection services) => services.AddScoped<DraftAnswer>().AddScoped<ApproveAnswers>().AddScoped<PublishAnswers>();
}
