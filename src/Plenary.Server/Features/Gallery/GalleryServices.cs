using Plenary.Core.Shared;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Gallery;

/// <summary>What the components of the gallery ask for: the words of one language whatever the page's is, a clock that stands, nobody who looks; else what the page has.</summary>
internal sealed class GalleryServices(IServiceProvider page, IWords words) : IServiceProvider
{
    private readonly StandingClock _clock = new();

    public object? GetService(Type type) =>
        type == typeof(IWords) ? words : type == typeof(TimeProvider) ? _clock : type == typeof(Actor) ? Actor.Anybody : page.GetService(type);

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => GallerySample.Now;
    }
}
