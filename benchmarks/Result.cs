using System.Runtime.InteropServices;
using System.Text.Json;

namespace Keukentafel.Bench;

/// <summary>On which machine.</summary>
sealed record Machine(string Processor, int Cores, long MemoryMb, string System, string Runtime)
{
    public static Machine Here => new(
        ProcessorName(), Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024), RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription);

    static string ProcessorName()
    {
        const string About = "/proc/cpuinfo";
        var line = File.Exists(About) ? File.ReadLines(About).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}

/// <summary>What was measured, where, when and of which commit. Client, programs and database share the machine.</summary>
sealed record Result(DateTimeOffset Date, string Commit, Machine Machine, int Households, int Rounds, double Seconds, IReadOnlyList<Around> Around, IReadOnlyList<Line> Lines)
{
    static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static IReadOnlyList<Result> Read(string folder) =>
        [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => JsonSerializer.Deserialize<Result>(File.ReadAllText(file), Shape)!)];

    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{Date:yyyyMMdd-HHmmss}-{Commit}.json"), JsonSerializer.Serialize(this, Shape) + "\n");
    }
}
