using System.Reflection;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Tests.Unit.Access;

/// <summary>
/// The hash of a logged row covers every column, found by reflection: a column that is added is covered, or named here with its reason.
/// </summary>
public sealed class RowHashTests
{
    static readonly KeyRing Keys = new(new byte[32]);
    static readonly Guid[] Ids = [.. Enumerable.Range(1, 9).Select(number => new Guid(number, 0, 0, new byte[8]))];
    static readonly DateTimeOffset At = new(2026, 3, 17, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_access_record_is_covered() => Covers(Record, row => RowHash.Of(Keys, row, [Ids[3], Ids[4]]),
        // A record is released later; its subjects are handed over apart.
        nameof(AccessRecord.Withheld), nameof(AccessRecord.Subjects), nameof(AccessRecord.Hash));

    [Fact]
    public void A_journal_row_is_covered() => Covers(
        () => new JournalRow { Id = Ids[0], DossierId = Ids[1], HouseholdId = Ids[2], PersonId = Ids[3], ReportId = Ids[4], At = At, AccountId = Ids[5], Kind = JournalKind.EntryWritten, AboutId = Ids[6], DetailMac = [1] },
        row => RowHash.Of(Keys, row),
        // Matching moves the row to another dossier and household; the detail is covered by its own hash, which stays when it is emptied.
        nameof(JournalRow.DossierId), nameof(JournalRow.HouseholdId), nameof(JournalRow.Detail), nameof(JournalRow.WithheldUntilReviewOn), nameof(JournalRow.Hash));

    [Fact]
    public void A_line_of_the_destruction_register_is_covered() => Covers(
        () => new Destruction
        {
            Id = Ids[0], DossierId = Ids[1], Kind = DossierKind.Person, Basis = ProcessingBasis.Wmo, Retention = RetentionClass.Wmo15Years, OpenedAt = At,
            DestroyedAt = At, Ground = DestructionGround.TermEnded, ProposedById = Ids[2], ApprovedById = Ids[3],
        },
        row => RowHash.Of(Keys, row), nameof(Destruction.Hash));

    [Fact]
    public void Each_subject_of_an_access_record_counts_and_their_order_does_not()
    {
        var hash = RowHash.Of(Keys, Record(), [Ids[3], Ids[4]]);

        Assert.Equal(hash, RowHash.Of(Keys, Record(), [Ids[4], Ids[3]]));
        Assert.NotEqual(hash, RowHash.Of(Keys, Record(), [Ids[3]]));
        Assert.NotEqual(hash, RowHash.Of(Keys, Record(), [Ids[3], Ids[5]]));
    }

    [Fact]
    public void Text_that_moves_to_the_next_column_is_another_row()
    {
        AccessRecord Of(string function, string team) => new() { Id = Ids[0], At = At, AccountId = Ids[1], Function = function, Team = team, Kind = AccessKind.View, What = "het plan", Purpose = Purpose.Plan };

        Assert.NotEqual(RowHash.Of(Keys, Of("arts", "team"), []), RowHash.Of(Keys, Of("art", "steam"), []));
    }

    [Fact]
    public void Another_key_makes_another_hash()
    {
        var other = new byte[32];
        other[0] = 1;

        Assert.NotEqual(RowHash.Of(Keys, Record(), []), RowHash.Of(new KeyRing(other), Record(), []));
    }

    static AccessRecord Record() => new() { Id = Ids[0], At = At, AccountId = Ids[1], Function = "maatschappelijk werker", Team = "Noord", Kind = AccessKind.View, What = "het plan", Purpose = Purpose.Plan };

    static void Covers<T>(Func<T> make, Func<T, byte[]> hash, params string[] except) where T : class
    {
        foreach (var column in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(column => column.CanWrite && !except.Contains(column.Name)))
        {
            var row = make();
            column.SetValue(row, Other(column.GetValue(row)));
            Assert.False(hash(make()).AsSpan().SequenceEqual(hash(row)), $"{typeof(T).Name}.{column.Name} is not in the hash.");
        }
    }

    static object Other(object? value) => value switch
    {
        Guid => Ids[8],
        string text => text + "x",
        DateTimeOffset moment => moment.AddTicks(TimeSpan.TicksPerMicrosecond),
        byte[] bytes => (byte[])[.. bytes, 1],
        Enum word => Enum.GetValues(word.GetType()).Cast<Enum>().First(other => !other.Equals(word)),
        _ => throw new InvalidOperationException($"No other value for {value?.GetType().Name ?? "nothing"}: name the column in the test."),
    };
}
