using Keukentafel.Data.Chain;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Mappings;

/// <summary>The tables of a digest chain, beside the log that it seals.</summary>
static class ChainModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<ChainLink>(link =>
        {
            link.HasKey(row => row.Number);
            link.Property(row => row.Number).ValueGeneratedNever();
        });
        model.Entity<ChainSeal>(seal =>
        {
            seal.HasKey(row => row.RowId);
            seal.HasIndex(row => new { row.Link, row.Position });
        });
        model.Entity<EmptiedRow>(emptied =>
        {
            emptied.HasIndex(row => row.RowId);
            emptied.HasIndex(row => row.At);
        });
    }

    /// <summary>Two logs may stand in one database, each with a chain of its own.</summary>
    public static void Name(ModelBuilder model, string log)
    {
        model.Entity<ChainLink>().ToTable(log + "_links");
        model.Entity<ChainSeal>().ToTable(log + "_seals");
        model.Entity<EmptiedRow>().ToTable(log + "_emptied");
    }
}
