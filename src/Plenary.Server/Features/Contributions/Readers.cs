using System.Collections.Concurrent;
using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Texts;
using Plenary.Server.Data;

namespace Plenary.Server.Features.Contributions;

/// <summary>Keeps the prepared text of each consultation, since preparing 500 paragraphs for every contribution would cost more than reading it.</summary>
internal sealed class Readers
{
    private readonly ConcurrentDictionary<ConsultationId, (int Versions, IReadOnlyList<GuidingQuestion> Questions, ContributionReader Reader)> _kept = new();

    internal ContributionReader Of(ConsultationId id, Consultation consultation, IReadOnlyList<TextVersion> versions)
    {
        if (_kept.TryGetValue(id, out var kept) && kept.Versions == versions.Count && kept.Questions.SequenceEqual(consultation.Questions)) return kept.Reader;
        var reader = new ContributionReader(new(consultation, versions, versions.LastOrDefault(), [], []));
        _kept[id] = (versions.Count, consultation.Questions, reader);
        return reader;
    }
}
