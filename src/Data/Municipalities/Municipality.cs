using Microsoft.Data.Sqlite;
using Npgsql;

namespace Keukentafel.Data.Municipalities;

/// <summary>Gemeente: controller of its own data, with a database of its own (rule 13).</summary>
/// <param name="Key">Name in configuration and first label of the host name: "buurtstad".</param>
/// <param name="Name">Name on the screen: "Buurtstad".</param>
/// <param name="Storage">Where its data are.</param>
public sealed record Municipality(string Key, string Name, Storage Storage);

/// <summary>Where a municipality's data are.</summary>
public abstract record Storage
{
    /// <summary>The embedded default: two SQLite files, the dossiers and the access log.</summary>
    /// <param name="DatabaseFile">File with the dossiers.</param>
    /// <param name="AccessFile">File with the access log, apart so that page reads and access writes do not wait for each other.</param>
    public sealed record Sqlite(string DatabaseFile, string AccessFile) : Storage
    {
        /// <summary>Connection string of the dossiers.</summary>
        public string Database => ConnectionTo(DatabaseFile);

        /// <summary>Connection string of the access log.</summary>
        public string Access => ConnectionTo(AccessFile);

        static string ConnectionTo(string file) => new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Cache = SqliteCacheMode.Private,
            ForeignKeys = true,
            DefaultTimeout = 10,
        }.ToString();
    }

    /// <summary>A PostgreSQL database.</summary>
    /// <param name="Connection">Npgsql connection string.</param>
    public sealed record Postgres(string Connection) : Storage
    {
        /// <summary>
        /// Connection string of the pages: what is asked again and again is planned once for each connection. "Max Auto Prepare=0"
        /// in the settings leaves that out, for a pooler between that does not know prepared statements.
        /// </summary>
        public string Prepared
        {
            get
            {
                var settings = new NpgsqlConnectionStringBuilder(Connection);
                if (!settings.ShouldSerialize("Max Auto Prepare")) settings.MaxAutoPrepare = StatementsKept;
                // Nothing of a session stays behind here (no settings, temporary tables or locks), so that there is nothing to clear.
                settings.NoResetOnClose = true;
                return settings.ToString();
            }
        }

        // All statements of the pages that are opened most, of a batch each one by itself.
        const int StatementsKept = 200;
    }
}
