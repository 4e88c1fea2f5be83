using System.Globalization;
using System.Text.RegularExpressions;

namespace Keukentafel.Bench;

/// <summary>What happened to the requests around one event.</summary>
sealed record Stage(string Event, int Requests, int Failed, IReadOnlyList<string> Failures, double P95Ms);

/// <summary>Two nodes behind nginx on one PostgreSQL, while one dies, comes back and the other one stops.</summary>
static partial class TwoNodes
{
    const int Professionals = 24, Residents = 8, Work = 200;
    static readonly TimeSpan StageTime = TimeSpan.FromSeconds(15), Think = TimeSpan.FromMilliseconds(150);

    public static async Task<int> Run(Arguments arguments, Place place, string folder)
    {
        var nodes = new List<Served> { await Start(place, null), await Start(place, null) };
        await using var nginx = await Nginx.Start(folder, [.. nodes.Select(node => node.Address)]);
        try
        {
            if (nginx is null)
            {
                Console.Error.WriteLine("nginx is not on this machine: install the package nginx.");
                return 1;
            }
            var same = await SameAnswers(nodes, place.World.Workers[0]);
            var before = await Count(place, "SELECT count(*) FROM goal_actions");
            await Execute(place, $"DELETE FROM due_work; INSERT INTO due_work (id, kind, due_at, attempts) SELECT gen_random_uuid(), 'ForgetOldForms', now() + n * interval '200 milliseconds', 0 FROM generate_series(1, {Work}) n");
            using var work = new MixedWork(place.World);
            // The practice provider is part of a node; in real use it is a third party.
            await work.SignIn(nodes[0].Address, Professionals, Residents);
            work.GoTo(nginx.Address);
            using var stop = new CancellationTokenSource();
            var running = work.Run(Think, stop.Token);
            var stages = await Stages(place, nodes, nginx, work);
            await stop.CancelAsync();
            await running;
            var rows = await Count(place, "SELECT count(*) FROM goal_actions") - before;
            var due = await WaitForWork(place);
            var unsure = stages.Sum(stage => stage.Failures.Count(failure => failure.StartsWith("save-action", StringComparison.Ordinal)));
            foreach (var stage in stages)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage.Event}\t{stage.Requests} requests\t{stage.Failed} failed {string.Join(", ", stage.Failures)}\tp95 {stage.P95Ms:0.0} ms"));
            Console.WriteLine($"same answers from both nodes: {same}");
            Console.WriteLine($"actions said to be stored: {work.Stored}, in the database: {rows}, without an answer: {unsure}");
            Console.WriteLine($"due work: {Work} rows, {due.Done} done, {due.Again} made by doing it, {due.Failed} tried again");
            await Served.Run(place.Product, place.Environment, "audit", "verify");
            Console.WriteLine("audit verify: both chains whole");
            var mostInFlight = Professionals + Residents;
            var good = same && rows >= work.Stored && rows <= work.Stored + unsure && due is { Done: Work, Again: Work }
                && stages.All(stage => stage.Failed <= (stage.Event.StartsWith("killed", StringComparison.Ordinal) ? mostInFlight : 0));
            Lasting.Save(arguments, "two-nodes", new { Professionals, Residents, ThinkMs = Think.TotalMilliseconds, SameAnswers = same, work.Stored, Rows = rows, Due = new { due.Done, due.Again, due.Failed }, Stages = stages, Good = good });
            return good ? 0 : 1;
        }
        finally
        {
            foreach (var node in nodes) await node.DisposeAsync();
        }
    }

    static Task<Served> Start(Place place, int? port) => Served.Start(place.Product, place.Environment, _ => ["serve"], first: "/", at: port);

    static async Task<List<Stage>> Stages(Place place, List<Served> nodes, Nginx nginx, MixedWork work)
    {
        var stages = new List<Stage>();
        await Next("both nodes", () => Task.CompletedTask);
        await Next("killed one (SIGKILL)", () =>
        {
            nodes[0].Kill();
            return Task.CompletedTask;
        });
        await Next("started it again", async () => nodes[0] = await Start(place, nodes[0].Address.Port));
        await Next("left the other out in nginx, then stopped it (SIGTERM)", async () =>
        {
            await nginx.Leave(nodes[1].Address);
            await nodes[1].Stop();
        });
        await Next("started it again and let it in", async () =>
        {
            nodes[1] = await Start(place, nodes[1].Address.Port);
            await nginx.Leave(null);
        });
        return stages;

        async Task Next(string name, Func<Task> happens)
        {
            work.Answers.Clear();
            await happens();
            await Task.Delay(StageTime);
            var answers = work.Answers.ToList();
            var times = answers.Select(answer => answer.Time.TotalMilliseconds).Order().ToList();
            var failed = answers.Where(answer => answer.Failure is not null).Select(answer => $"{answer.Name} {answer.Failure}").ToList();
            stages.Add(new Stage(name, answers.Count, failed.Count, failed, Soak.Percentile(times, 0.95)));
        }
    }

    static async Task<bool> SameAnswers(IReadOnlyList<Served> nodes, Worker worker)
    {
        using var actor = await Actor.SignIn(nodes[0].Address, worker.Account, "/werk");
        var same = true;
        foreach (var path in (string[])["/werk", $"/huishoudens/{worker.Household}"])
        {
            // The cookie of a host goes to each of its ports.
            var pages = new List<string>();
            foreach (var node in nodes) pages.Add(OfOneRequest().Replace(await actor.Client.GetStringAsync(new Uri(node.Address, path)), ""));
            same &= pages[0].Length > 1000 && pages.TrueForAll(page => page == pages[0]);
        }
        return same;
    }

    static async Task<(long Done, long Again, long Failed)> WaitForWork(Place place)
    {
        const string Left = "SELECT count(*) FROM due_work WHERE due_at < now() AND kind = 'ForgetOldForms'";
        for (var turn = 0; turn < 60 && await Count(place, Left) > 0; turn++) await Task.Delay(TimeSpan.FromSeconds(2));
        return (Work - await Count(place, Left), await Count(place, "SELECT count(*) FROM due_work WHERE due_at > now() AND kind = 'ForgetOldForms'"), await Count(place, "SELECT count(*) FROM due_work WHERE attempts > 0"));
    }

    static async Task<long> Count(Place place, string sql)
    {
        await using var database = new Npgsql.NpgsqlConnection(place.Connection);
        await database.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, database);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    static async Task Execute(Place place, string sql)
    {
        await using var database = new Npgsql.NpgsqlConnection(place.Connection);
        await database.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, database);
        await command.ExecuteNonQueryAsync();
    }

    // What is new in each answer: nonce, token and number of a form.
    [GeneratedRegex("nonce=\"[^\"]*\"|name=\"(__RequestVerificationToken|Once)\"[^>]*value=\"[^\"]*\"|value=\"[^\"]*\"[^>]*name=\"(__RequestVerificationToken|Once)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex OfOneRequest();
}
