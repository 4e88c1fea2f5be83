using System.Globalization;
using System.Text;

namespace Keukentafel.Bench;

/// <summary>The page of the docs: the last table, and how the ratio went from run to run.</summary>
static class Measurements
{
    const int Drawn = 8, Width = 640, Height = 240, Left = 40, Bottom = 200;
    static readonly string[] Colours = ["#154273", "#a90061", "#275937", "#b35c00", "#42145f", "#007bc7", "#777c00", "#673327", "#01689b", "#d52b1e"];

    public static void Write(string folder, IReadOnlyList<Result> runs)
    {
        File.WriteAllText(Path.Combine(folder, "measurements.md"), Page(runs));
        foreach (var database in (string[])["sqlite", "postgres"]) File.WriteAllText(Path.Combine(folder, $"measurements-{database}.svg"), Drawing(database, runs));
    }

    static string Page(IReadOnlyList<Result> runs)
    {
        var last = runs[^1];
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Measurements

            Made by `./bench --save`; do not edit. It measures the product against a *limit program*: the least program that reads the same
            rows by hand-written SQL, decrypts the same values, waits for the same durable access record and sends as many bytes
            ([benchmarks/Limit](../benchmarks/Limit)). `ratio` is what the product reaches of it. `statements` are those of one request, a batch
            counts once, the record of who looked (shared by requests under way) not at all; their texts stand in
            [benchmarks/results/statements.txt](../benchmarks/results/statements.txt). Client, programs and database share the machine.

            ![Ratio on SQLite, eight at once](measurements-sqlite.svg)
            ![Ratio on PostgreSQL, eight at once](measurements-postgres.svg)

            ## The last run

            {last.Date:yyyy-MM-dd HH:mm} UTC, commit {last.Commit}, {last.Households} households, {last.Rounds} rounds of {last.Seconds} s, medians.
            {last.Machine.Processor}, {last.Machine.Cores} cores, {last.Machine.MemoryMb} MB, {last.Machine.System}, {last.Machine.Runtime}.


            """);
        foreach (var around in last.Around)
            page.AppendLine(CultureInfo.InvariantCulture, $"- {around.Database}, {around.Households} households: loaded at {around.LoadedPerSecond:0} per second; first answer {around.FirstAnswerMs:0} ms after the start; {around.MemoryMb:0} MB in use after the run.");
        page.AppendLine().AppendLine("| name | database | concurrency | rps | p50 ms | p95 ms | bytes | allocated bytes | statements | limit rps | ratio |");
        page.AppendLine("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var line in last.Lines) page.AppendLine($"| {line.Tsv.Replace("\t", " | ", StringComparison.Ordinal)} |");
        page.AppendLine().AppendLine("## Every run: ratio, eight at once").AppendLine();
        var names = Names(runs);
        page.AppendLine($"| date | commit | database | {string.Join(" | ", names)} |").AppendLine($"|---|---|---|{string.Concat(names.Select(_ => "---:|"))}");
        foreach (var run in runs)
            foreach (var database in (string[])["sqlite", "postgres"])
                page.AppendLine(CultureInfo.InvariantCulture, $"| {run.Date:yyyy-MM-dd HH:mm} | {run.Commit} | {database} | {string.Join(" | ", names.Select(name => Ratio(run, name, database)?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-"))} |");
        return page.ToString();
    }

    static string Drawing(string database, IReadOnlyList<Result> runs)
    {
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width + 180} {Height}\" role=\"img\" aria-label=\"Ratio of product to limit, {database}, eight at once, by run\" font-family=\"sans-serif\" font-size=\"11\">");
        for (var tenth = 0; tenth <= 10; tenth += 2)
            svg.AppendLine(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width}\" y1=\"{Y(tenth / 10.0)}\" y2=\"{Y(tenth / 10.0)}\" stroke=\"#ccc\"/><text x=\"8\" y=\"{Y(tenth / 10.0) + 4}\">{tenth / 10.0:0.0}</text>");
        var names = Names(runs);
        for (var place = 0; place < names.Count; place++)
        {
            var (colour, points) = (Colours[place % Colours.Length], new List<string>());
            for (var run = 0; run < runs.Count; run++)
                if (Ratio(runs[run], names[place], database) is { } ratio) points.Add(string.Create(CultureInfo.InvariantCulture, $"{X(run, runs.Count):0},{Y(ratio):0}"));
            svg.AppendLine(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{string.Join(' ', points)}\"/>");
            foreach (var point in points) svg.AppendLine($"<circle r=\"3\" fill=\"{colour}\" cx=\"{point.Replace(",", "\" cy=\"", StringComparison.Ordinal)}\"/>");
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Width + 16}\" y=\"{16 + place * 18}\" fill=\"{colour}\">{names[place]}</text>");
        }
        return svg.AppendLine("</svg>").ToString();
    }

    static double X(int run, int runs) => runs == 1 ? Width / 2.0 : Left + (double)run / (runs - 1) * (Width - Left - 10);

    static double Y(double ratio) => Bottom - Math.Min(1.1, ratio) * (Bottom - 20);

    static List<string> Names(IReadOnlyList<Result> runs) => [.. runs[^1].Lines.Select(line => line.Name).Distinct()];

    static double? Ratio(Result run, string name, string database) =>
        run.Lines.FirstOrDefault(line => line.Name == name && line.Database == database && line.Concurrency == Drawn)?.Ratio;
}
