using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Keukentafel.Data.Mappings;

/// <summary>How values are kept: instants in UTC, closed sets as words, sealed values as bytes.</summary>
static class Conventions
{
    public static void Configure(ModelConfigurationBuilder builder, string? provider)
    {
        builder.Properties<Sealed>().HaveConversion<SealedConverter>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        if (provider == "Microsoft.EntityFrameworkCore.Sqlite")
            builder.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();
        else
            builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    sealed class SealedConverter() : ValueConverter<Sealed, byte[]>(value => value.Bytes, bytes => new Sealed(bytes));

    /// <summary>SQLite cannot order a DateTimeOffset; microseconds since 1970 can be ordered.</summary>
    sealed class MicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(
        value => (value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        microseconds => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond));

    sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        value => value.ToUniversalTime(),
        value => value);
}
