using Microsoft.AspNetCore.Components;

namespace Plenary.Server.Platform.Web;

/// <summary>A page or a part of one that reads before it is drawn. Blazor draws a component at the first await of its OnInitializedAsync, which on a database that
/// truly waits shows fields that are not read yet; here nothing is drawn, and no form is found, before everything is there.</summary>
public abstract class LoadedPage : ComponentBase
{
    private Task? _loaded;

    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        // They are gone after the first await.
        parameters.SetParameterProperties(this);
        // Once: a page stands for one request, and asks its database one thing after another.
        _loaded ??= LoadAsync();
        await _loaded;
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Reads all that the page shows; its parameters are set, and it was not drawn yet.</summary>
    protected abstract Task LoadAsync();
}
