using System.Text;

namespace Keukentafel.Limit;

/// <summary>Where the data are: sqlite or postgres, connection of the dossiers and of the access log, master key, address.</summary>
sealed record Settings(string Kind, string Database, string AccessLog, string MasterKeyFile, string Address)
{
    public bool IsPostgres => Kind == "postgres";
}

/// <summary>What a request asks.</summary>
sealed record Asked(IQueryCollection Query, int Bytes)
{
    public Guid Id(string name) => Guid.Parse(Query[name].ToString());
}

/// <summary>A page, and when the record of who looked is durable.</summary>
sealed record Shown(byte[] Body, Task Durable);

/// <summary>Writes the values that a page shows, and then as many bytes as the product's page has.</summary>
sealed class Html
{
    readonly StringBuilder text = new("<!doctype html><html lang=\"nl\"><body><main>", 40_000);

    public void Row(params ReadOnlySpan<object?> values)
    {
        text.Append("<li>");
        foreach (var value in values)
            if (value is not null and not byte[]) text.Append("<span>").Append(value).Append("</span>");
        text.Append("</li>");
    }

    public byte[] Filled(int bytes)
    {
        var body = Encoding.UTF8.GetBytes(text.ToString());
        if (bytes == 0 || body.Length == bytes) return body;
        var filled = new byte[bytes];
        body.AsSpan(0, Math.Min(body.Length, bytes)).CopyTo(filled);
        if (bytes > body.Length) filled.AsSpan(body.Length).Fill((byte)' ');
        return filled;
    }
}

/// <summary>The clock of this program.</summary>
static class Clock
{
    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public static DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);
}
