using System.Runtime.InteropServices;
using System.Text.Json;

namespace Keukentafel.Bench;

/// <summary>What was measured, where, when and of which commit. Client and program share the machine.</summary>
static class Result
{
    static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Save(string file, Arguments arguments, IReadOnlyList<Measurement> measured)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file, JsonSerializer.Serialize(new
        {
            Date = TimeProvider.System.GetUtcNow(),
            arguments.Commit,
            Machine = new
            {
                Processor = Processor(),
                Cores = Environment.ProcessorCount,
                MemoryMb = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024),
                System = RuntimeInformation.OSDescription,
                Runtime = RuntimeInformation.FrameworkDescription,
            },
            arguments.Duration.TotalSeconds,
            Measured = measured,
        }, Shape) + "\n");
    }

    static string Processor()
    {
        const string About = "/proc/cpuinfo";
        var line = File.Exists(About) ? File.ReadLines(About).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
