using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;

namespace Plenary.Server.Features.Compilations;

/// <summary>What is asked of <see cref="CompileFolder"/>.</summary>
internal sealed record CompileRequest
{
    /// <summary>The base text's file; null for a consultation folder.</summary>
    public string? Base { get; init; }

    /// <summary>The consultation folder, or with a base the files of the inputs.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The layout asked for; null for what each output is by default.</summary>
    public LayoutKind? Layout { get; init; }

    /// <summary>The version of the text; null for the newest.</summary>
    public int? Version { get; init; }

    /// <summary>A Word file whose look is taken; null for our own.</summary>
    public string? Template { get; init; }

    /// <summary>The one sponsor whose contributions are compiled; null for everybody's.</summary>
    public string? Only { get; init; }

    /// <summary>Whether contested places are stacked in the redline instead of commented.</summary>
    public bool Stack { get; init; }

    /// <summary>The language of the labels, and of the redline's text; null for the working language.</summary>
    public string? Language { get; init; }

    /// <summary>The files to write; "-" is standard output.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }
}

/// <summary>What came of it.</summary>
/// <param name="Compilation">The common document.</param>
/// <param name="Totals">Its counts.</param>
/// <param name="Warnings">What is odd and changes nothing.</param>
internal sealed record CompileDone(Compilation Compilation, Totals Totals, IReadOnlyList<CompilationError> Warnings);

/// <summary>Everything that is compiled, read.</summary>
/// <param name="Input">What the compiler takes.</param>
/// <param name="Warnings">What is odd and changes nothing.</param>
internal sealed record Gathered(CompilerInput Input, IReadOnlyList<CompilationError> Warnings);

/// <summary>How far the work is: a step's name (a key under <c>progress.</c>) and how many of how many.</summary>
internal sealed record CompileStep(string Name, int Done, int Of);
