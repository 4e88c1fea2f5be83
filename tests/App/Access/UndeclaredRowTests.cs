using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Access;

/// <summary>Nobody knows who may see rows of a type without a declaration: the program does not start with it, and nothing of it is handed out.</summary>
public sealed class UndeclaredRowTests
{
    [Fact]
    public void A_model_with_a_sealed_row_type_that_is_not_declared_cannot_be_opened()
    {
        using var data = new DatabaseWithMore(new DbContextOptionsBuilder<DatabaseWithMore>().UseSqlite("Data Source=:memory:").Options);

        var refused = Assert.Throws<UndeclaredSealedRowException>(() => data.Model);

        Assert.Contains(typeof(Undeclared).FullName!, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_cannot_be_opened_when_any_declaration_is_taken_away()
    {
        using var data = Open();
        new SealedRowCheck(SealedRows.All).Check(data.Model);

        foreach (var rule in SealedRows.All)
        {
            var refused = Assert.Throws<UndeclaredSealedRowException>(() => new SealedRowCheck([.. SealedRows.All.Where(other => other != rule)]).Check(data.Model));
            Assert.Contains(rule.RowType.FullName!, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_declaration_is_of_a_type_that_the_model_has()
    {
        using var data = Open();

        Assert.All(SealedRows.All, rule => Assert.NotNull(data.Model.FindEntityType(rule.RowType)));
    }

    [Fact]
    public void A_declaration_that_says_less_than_its_type_has_is_refused()
    {
        using var data = Open();
        var refused = new SealedRowRule[]
        {
            // A type with a review date that is said to be never withheld.
            Of<JournalRow>(RowWithholding.Never<JournalRow>("no reason"), RowMatching.OnlyAfter<JournalRow>()),
            // A sealed column that would be lost at matching.
            Of<JournalRow>(RowWithholding.WithWhatItTellsOf<JournalRow>(), RowMatching.WithReport<JournalRow>(row => row.ReportId)),
            // Rows that would be kept when their dossier is destroyed.
            Of<EmergencyAccess>(RowWithholding.WithWhatItTellsOf<EmergencyAccess>(), RowMatching.OnlyAfter<EmergencyAccess>(), RowDestruction.Emptied),
        };

        Assert.All(refused, rule => Assert.Throws<UndeclaredSealedRowException>(
            () => new SealedRowCheck([.. SealedRows.All.Where(other => other.RowType != rule.RowType), rule]).Check(data.Model)));
    }

    [Fact]
    public void Purpose_limits_hand_out_nothing_of_a_type_that_is_not_declared()
    {
        using var data = Open();

        Assert.Throws<UndeclaredSealedRowException>(() => new PurposeLimits(data, [], []).Within(Enumerable.Empty<Undeclared>().AsQueryable()));
    }

    static SealedRowRule<T> Of<T>(RowWithholding<T> withholding, RowMatching<T> matching, RowDestruction destruction = RowDestruction.Removed) where T : class, ISealedRow => new()
    {
        About = new RowAbout<T>(), Law = RowLaw.None<T>("no reason"), Withholding = withholding, Matching = matching, Destruction = destruction,
    };

    static SqliteMunicipalDatabase Open() => new(new DbContextOptionsBuilder<SqliteMunicipalDatabase>().UseSqlite("Data Source=:memory:").Options);

    sealed class Undeclared : ISealedRow
    {
        public Guid Id { get; init; }

        public Guid DossierId { get; init; }
    }

    sealed class DatabaseWithMore(DbContextOptions options) : MunicipalDatabase(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            modelBuilder.Entity<Undeclared>();
        }
    }
}
