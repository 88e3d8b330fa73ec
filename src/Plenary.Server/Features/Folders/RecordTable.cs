using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Plenary.Server.Data;
using Plenary.Server.Features.Answers;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Folders;

/// <summary>What of a consultation stands in <c>record/</c>: every column of every table that is the consultation's, taken from the model itself, so that a
/// column added later is exported without a line here. A new table has to be named here or among what is not kept; a test sees to it.</summary>
/// <param name="Name">Of its file, without the ending.</param>
/// <param name="Row">The type of its rows.</param>
/// <param name="Most">Rows that are imported: far above what is measured (10,000 contributions, 40,000 points), far below what fills memory (T23).</param>
internal sealed record RecordTable(string Name, Type Row, int Most)
{
    /// <summary>In the order in which they are read back: what is referred to comes first.</summary>
    internal static IReadOnlyList<RecordTable> All { get; } =
    [
        Of<ConsultationRow>("consultation", 1),
        Of<TextRow>("texts", 1_000),
        Of<ParagraphRow>("paragraphs", 200_000),
        Of<ContributionRow>("contributions", 100_000),
        Of<FileRow>("files", 200_000),
        Of<PointRow>("points", 200_000),
        Of<CoSignRow>("co-signatures", 200_000),
        Of<AnswerRow>("answers", 200_000),
        Of<EventRow>("events", 1_000_000),
    ];

    /// <summary>People and their roles are the server's, not the consultation's; a draft does not count yet and belongs to who writes it.</summary>
    internal static IReadOnlyList<Type> NotKept { get; } = [typeof(AccountRow), typeof(RoleRow), typeof(DraftRow)];

    /// <summary>The columns written, in ordinal order. Ids are drawn anew by who reads them; which account it was is known to this server alone.</summary>
    internal IReadOnlyList<IReadOnlyProperty> Columns(IReadOnlyModel model) =>
        [.. model.FindEntityType(Row)!.GetProperties().Where(p => p.PropertyInfo is not null && p.Name != "Id" && !IsOfThisServer(p.ClrType)).OrderBy(p => p.Name, StringComparer.Ordinal)];

    private static RecordTable Of<T>(string name, int most) => new(name, typeof(T), most);

    private static bool IsOfThisServer(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var of && (of == typeof(ConsultationId) || of == typeof(AccountId));
}

/// <summary>A consultation as it is stored, whole.</summary>
internal sealed class RecordRows
{
    private readonly Dictionary<Type, System.Collections.IList> _rows = RecordTable.All.ToDictionary(t => t.Row, t => (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(t.Row))!);

    internal List<T> Of<T>() => (List<T>)_rows[typeof(T)];

    internal System.Collections.IList Of(RecordTable table) => _rows[table.Row];

    internal ConsultationRow Consultation => Of<ConsultationRow>()[0];

    /// <summary>Everything of a consultation, in the order in which people count it.</summary>
    internal static async Task<RecordRows> ReadAsync(PlenaryDb db, ConsultationRow consultation, CancellationToken stop)
    {
        var id = consultation.Id;
        var (texts, contributions) = (db.Texts, db.Contributions);
        var rows = new RecordRows();
        rows.Of<ConsultationRow>().Add(await db.Consultations.AsNoTracking().SingleAsync(c => c.Id == id, stop));
        rows.Of<TextRow>().AddRange(await texts.AsNoTracking().Where(t => t.Consultation == id).OrderBy(t => t.Version).ToListAsync(stop));
        rows.Of<ParagraphRow>().AddRange(await (from p in db.Paragraphs.AsNoTracking() join t in texts on p.Text equals t.Id where t.Consultation == id orderby t.Version, p.Place select p).ToListAsync(stop));
        rows.Of<ContributionRow>().AddRange(await contributions.AsNoTracking().Where(c => c.Consultation == id).OrderBy(c => c.Number).ToListAsync(stop));
        rows.Of<FileRow>().AddRange(await (from f in db.Files.AsNoTracking() join c in contributions on f.Contribution equals c.Id where c.Consultation == id orderby c.Number, f.Place select f).ToListAsync(stop));
        rows.Of<PointRow>().AddRange(await db.Points.AsNoTracking().Where(p => p.Consultation == id).OrderBy(p => p.Of).ThenBy(p => p.N).ToListAsync(stop));
        var signed = await (from s in db.CoSignatures.AsNoTracking() join c in contributions on s.Contribution equals c.Id where c.Consultation == id select new { c.Number, Row = s }).ToListAsync(stop);
        // Databases order letters each in its own way; here it is by code.
        rows.Of<CoSignRow>().AddRange(signed.OrderBy(s => s.Number).ThenBy(s => s.Row.Name, StringComparer.Ordinal).Select(s => s.Row));
        var place = rows.Of<PointRow>().Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i);
        rows.Of<AnswerRow>().AddRange((await db.Answers.AsNoTracking().Where(a => a.Consultation == id).ToListAsync(stop)).OrderBy(a => place[a.Point]).ThenBy(a => a.Round));
        rows.Of<EventRow>().AddRange(await db.Events.AsNoTracking().Where(e => e.Consultation == id).OrderBy(e => e.Seq).ToListAsync(stop));
        return rows;
    }
}
