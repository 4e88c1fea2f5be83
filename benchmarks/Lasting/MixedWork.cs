using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

namespace Keukentafel.Bench;

/// <summary>How one request went.</summary>
/// <param name="At">When it was answered, since the start.</param>
/// <param name="Name">What was asked.</param>
/// <param name="Time">How long it took.</param>
/// <param name="Failure">Status or error; null when it went well.</param>
sealed record Done(TimeSpan At, string Name, TimeSpan Time, string? Failure);

/// <summary>People who do their work beside each other: professionals read, search and write, residents look and report.</summary>
sealed class MixedWork(World world) : IDisposable
{
    const string Words = "Samen bellen met de verhuurder over de achterstand.";
    readonly List<(Actor Actor, IReadOnlyList<Worker> Caseload)> professionals = [];
    readonly List<Actor> residents = [];
    readonly Stopwatch clock = Stopwatch.StartNew();

    public ConcurrentQueue<Done> Answers { get; } = [];

    /// <summary>Actions that the program said were stored.</summary>
    public int Stored => stored;

    int stored;

    public async Task SignIn(Uri address, int professionalCount, int residentCount)
    {
        var caseloads = world.Caseload.GroupBy(worker => worker.Account).Select(group => group.ToList()).ToList();
        await Parallel.ForEachAsync(Enumerable.Range(0, professionalCount), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var caseload = caseloads[number % caseloads.Count];
            var actor = await Actor.SignIn(address, caseload[0].Account, "/werk");
            lock (professionals) professionals.Add((actor, caseload));
        });
        await Parallel.ForEachAsync(Enumerable.Range(0, residentCount), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var actor = await Actor.SignIn(address, world.Residents[number % world.Residents.Count], "/mijn");
            lock (residents) residents.Add(actor);
        });
    }

    /// <summary>From now on everybody works at this address.</summary>
    public void GoTo(Uri address)
    {
        foreach (var actor in professionals.Select(professional => professional.Actor).Concat(residents)) actor.GoTo(address);
    }

    /// <summary>All work until told to stop; each thinks for that long on average between two requests.</summary>
    public Task Run(TimeSpan think, CancellationToken stop) => Task.WhenAll(
        professionals.Select((who, number) => Turns(new Dice(number), think, dice => Professional(who.Actor, Pick(who.Caseload, dice), dice), stop))
            .Concat(residents.Select((actor, number) => Turns(new Dice(-1 - number), think, dice => Resident(actor, dice), stop))));

    public void Dispose()
    {
        foreach (var (actor, _) in professionals) actor.Dispose();
        foreach (var actor in residents) actor.Dispose();
    }

    async Task Turns(Dice dice, TimeSpan think, Func<Dice, Task> turn, CancellationToken stop)
    {
        await Task.Yield();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (think > TimeSpan.Zero) await Task.Delay(think * (0.1 + 1.8 * dice.Below(1000) / 1000.0), stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await turn(dice);
        }
    }

    Task Professional(Actor actor, Worker worker, Dice dice) => dice.Below(100) switch
    {
        < 40 => Ask("household", actor, () => new(HttpMethod.Get, $"/huishoudens/{worker.Household}")),
        < 65 => Ask("werk", actor, () => new(HttpMethod.Get, "/werk")),
        < 80 => Ask("search", actor, () => Form("/werk/zoeken", actor, ("Q", worker.Surname))),
        < 90 => Ask("notes", actor, () => new(HttpMethod.Get, $"/huishoudens/{worker.Household}/notities")),
        _ => Ask("save-action", actor, () => Form($"/huishoudens/{worker.Household}/doelen/{worker.Goal}/acties/nieuw", actor,
            ("Input.What", Words), ("Input.SeatId", worker.Seat), ("Once", $"{Guid.CreateVersion7()}"))),
    };

    Task Resident(Actor actor, Dice dice) => dice.Below(100) < 80
        ? Ask("mijn", actor, () => new(HttpMethod.Get, "/mijn"))
        : Ask("report", actor, () => new(HttpMethod.Post, "/v1/reports")
        {
            Content = JsonContent.Create(new { words = Words, phone = "06 12345678", name = "Anna de Vries", street = "Lindenhof", houseNumber = "14", postcode = "1012LH" }),
        });

    async Task Ask(string name, Actor actor, Func<HttpRequestMessage> make)
    {
        var began = Stopwatch.GetTimestamp();
        string? failure = null;
        try
        {
            using var request = make();
            using var answer = await actor.Client.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            var wanted = name switch { "save-action" => HttpStatusCode.Redirect, "report" => HttpStatusCode.Created, _ => HttpStatusCode.OK };
            if (answer.StatusCode != wanted && !(name == "save-action" && answer.StatusCode == HttpStatusCode.SeeOther)) failure = $"{(int)answer.StatusCode}";
            else if (name == "save-action") Interlocked.Increment(ref stored);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            failure = error.InnerException?.GetType().Name ?? error.GetType().Name;
        }
        Answers.Enqueue(new Done(clock.Elapsed, name, Stopwatch.GetElapsedTime(began), failure));
    }

    static HttpRequestMessage Form(string path, Actor actor, params (string Name, string Value)[] fields) => new(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(new("__RequestVerificationToken", actor.Token))),
    };

    static T Pick<T>(IReadOnlyList<T> from, Dice dice) => from[dice.Below(from.Count)];
}

/// <summary>Choices that are the same in every run.</summary>
sealed class Dice(int seed)
{
    uint state = (uint)seed * 2_654_435_761 + 1;

    public int Below(int bound)
    {
        state = state * 1_664_525 + 1_013_904_223;
        return (int)((state >> 8) % (uint)bound);
    }
}
