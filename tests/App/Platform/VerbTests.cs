using System.Diagnostics;
using Keukentafel.Demo;
using Keukentafel.Web.Verbs;

namespace Keukentafel.Tests.App.Platform;

/// <summary>The verbs as an administrator runs them: the real program in a process and a folder of its own.</summary>
public sealed class VerbTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("keukentafel-verbs-").FullName;

    [Theory]
    [InlineData("serve")]
    [InlineData("work")]
    [InlineData("migrate")]
    [InlineData("demo")]
    [InlineData("load")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("audit")]
    [InlineData("keys")]
    public async Task Every_verb_explains_itself(string verb)
    {
        var (code, output) = await Run(verb, "--help");

        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains($"Gebruik: {verb}", output, StringComparison.Ordinal);
        Assert.Contains("Code 0", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_shows_the_list_and_fails()
    {
        var (code, output) = await Run("verzonnen");

        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("migrate", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys check")]
    [InlineData("audit verify")]
    [InlineData("work --once")]
    public async Task Before_migrate_a_verb_says_in_words_that_there_is_no_database(string line)
    {
        var (code, output) = await Run(line.Split(' '));

        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.True(code == ExitCode.Failed ? output.Contains("Draai eerst migrate", StringComparison.Ordinal) : code == ExitCode.Ok && output.Contains("wacht", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task A_backup_brings_back_what_was_there()
    {
        Assert.Equal(ExitCode.Ok, (await Run("migrate")).Code);
        Assert.Equal(ExitCode.Ok, (await Run("demo")).Code);
        Assert.Equal(ExitCode.Ok, (await Run("backup")).Code);
        var database = Path.Combine(folder, "proefstad.db");
        var before = await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(Path.Combine(folder, "reserve"), "proefstad.db", SearchOption.AllDirectories)));
        var backup = Assert.Single(Directory.GetDirectories(Path.Combine(folder, "reserve")));
        foreach (var file in new[] { database, database + "-wal", database + "-shm" }) File.Delete(file);

        var (code, output) = await Run("restore", "proefstad", backup);

        Assert.True(code == ExitCode.Ok, output);
        Assert.Equal(before, await File.ReadAllBytesAsync(database));
        Assert.Contains("is bij", (await Run("migrate")).Output, StringComparison.Ordinal);
        Assert.Contains("was al gevuld", (await Run("demo")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chain_is_checked_published_and_a_row_that_was_touched_is_named()
    {
        var published = Path.Combine(folder, "keten.txt");
        await Run("migrate");
        await Run("demo");
        Assert.Equal(ExitCode.Usage, (await Run("audit")).Code);
        Assert.Equal(ExitCode.WrongSettings, (await Run("audit", "publish")).Code);
        Assert.Equal(ExitCode.Ok, (await Run("work", "--once")).Code);
        Assert.Equal(ExitCode.Ok, (await Run(["audit", "publish"], ("PublishDigest__File", published))).Code);

        var whole = await Run("audit", "verify", "proefstad", "--against", published);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder, "proefstad.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM journal WHERE id = (SELECT min(id) FROM journal)";
            command.ExecuteNonQuery();
        }
        var touched = await Run("audit", "verify");

        Assert.True(whole.Code == ExitCode.Ok, whole.Output);
        Assert.Contains("rijen kloppen", whole.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, touched.Code);
        Assert.Contains("is verwijderd", touched.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_or_wrong_master_key_is_said_in_words_at_start_and_no_new_one_is_made()
    {
        await Run("migrate");
        await Run("demo");
        var file = Path.Combine(folder, "master.key");
        Assert.Equal(ExitCode.Ok, (await Run("keys", "rotate-master")).Code);
        Assert.Equal(ExitCode.Ok, (await Run("keys", "check")).Code);

        File.Delete(file);
        var lost = await Run("serve");
        Assert.False(File.Exists(file));
        await File.WriteAllTextAsync(file, Convert.ToBase64String(new byte[32]));
        var wrong = await Run("work", "--once");

        Assert.Equal((ExitCode.WrongSettings, ExitCode.WrongSettings), (lost.Code, wrong.Code));
        Assert.Contains("De hoofdsleutel ontbreekt voor", lost.Output, StringComparison.Ordinal);
        Assert.Contains("De hoofdsleutel past niet bij", wrong.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", lost.Output + wrong.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_is_added_by_one_line_and_migrate()
    {
        await Run("migrate");

        var (code, output) = await Run(["migrate"], ("Municipalities__bijgekomen", "sqlite"));

        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("bijgekomen: bijgewerkt", output, StringComparison.Ordinal);
        Assert.Contains("proefstad: is bij", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "bijgekomen.db")));
    }

    [Fact]
    public async Task Production_does_not_start_in_demo_mode()
    {
        var (code, output) = await Run(["serve"], ("ASPNETCORE_ENVIRONMENT", "Production"), ("Demo", "true"));

        Assert.Equal(ExitCode.WrongSettings, code);
        Assert.Contains("Production", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_municipality_the_program_says_so_in_words()
    {
        var (code, output) = await Run(["serve"], ("Municipalities__proefstad", ""));

        Assert.Equal(ExitCode.WrongSettings, code);
        Assert.Contains("geen gemeente", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    Task<(int Code, string Output)> Run(params string[] arguments) => Run(arguments, []);

    async Task<(int Code, string Output)> Run(string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(PracticeProgram).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["DATA"] = folder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Proef";
        start.Environment["Demo"] = "true";
        start.Environment["DefaultMunicipality"] = "proefstad";
        start.Environment["Municipalities__proefstad"] = "sqlite";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience.Limit);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await errors);
    }
}
