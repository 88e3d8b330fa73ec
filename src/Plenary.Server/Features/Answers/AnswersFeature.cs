namespace Plenary.Server.Features.Answers;

internal static class AnswersFeature
{
    internal static void Add(IServiceCollection services) => services.AddSingleton<Compilations.IPublishedAnswers, PublishedAnswers>()
        .AddScoped<AnswersReader>().AddScoped<DraftAnswer>().AddScoped<TakeBackAnswers>().AddScoped<ApproveAnswers>().AddScoped<PublishAnswers>();
}
