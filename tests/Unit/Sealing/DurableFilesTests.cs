using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Sealing;

namespace Keukentafel.Tests.Unit.Sealing;

/// <summary>A power failure leaves all of the old file or all of the new one.</summary>
public sealed class DurableFilesTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("keukentafel-files-").FullName;

    [Fact]
    public void What_is_written_is_flushed_before_it_takes_its_place_and_the_folder_is_synced_after_it()
    {
        var files = new RecordingFiles();

        files.Write(At("a.txt"), ["one", "two"]);

        Assert.Equal(["flush 8 bytes", "move to a.txt", $"sync {Path.GetFileName(folder)}"], files.Steps);
        Assert.Equal("one\ntwo\n", File.ReadAllText(At("a.txt")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_is_copied_too()
    {
        File.WriteAllText(At("source"), "12345");
        File.WriteAllText(At("target"), "old");
        var files = new RecordingFiles();

        files.Copy(At("source"), At("target"));

        Assert.Equal(["flush 5 bytes", "move to target", $"sync {Path.GetFileName(folder)}"], files.Steps);
        Assert.Equal("12345", File.ReadAllText(At("target")));
    }

    [Fact]
    public void The_master_key_is_on_disk_before_something_is_wrapped_by_it_and_at_each_step_of_its_rotation()
    {
        var files = new RecordingFiles();
        var key = MasterKey.Load(At("master.key"), files);

        var wrapped = key.Wrap([1, 2, 3], "buurtstad");
        var made = files.Taken();
        key.Begin();
        var begun = files.Taken();
        var old = key.End(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));
        var ended = files.Taken();

        string Sync() => $"sync {Path.GetFileName(folder)}";
        Assert.Equal(["flush 45 bytes", "move to master.key", Sync()], made);
        Assert.Equal(["flush 90 bytes", "move to master.key", Sync()], begun);
        Assert.Equal(["flush 45 bytes", $"move to {Path.GetFileName(old)}", Sync(), "flush 45 bytes", "move to master.key", Sync()], ended);
        Assert.Equal([1, 2, 3], MasterKey.Load(old).Unwrap(wrapped, "buurtstad"));
        Assert.Equal(["master.key", Path.GetFileName(old)], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in Directory.GetFiles(folder)) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void A_master_key_that_another_process_made_in_the_meantime_stays()
    {
        var late = MasterKey.Load(At("master.key"));
        var first = MasterKey.Load(At("master.key"));

        var wrapped = first.Wrap([1, 2, 3], "buurtstad");
        late.Wrap([4, 5, 6], "buurtstad");

        Assert.Equal([1, 2, 3], MasterKey.Load(At("master.key")).Unwrap(wrapped, "buurtstad"));
        Assert.Equal([At("master.key")], Directory.GetFiles(folder));
    }

    [Fact]
    public void What_cannot_be_written_leaves_the_old_file_and_nothing_beside_it()
    {
        File.WriteAllText(At("a.txt"), "old");

        Assert.Throws<IOException>(() => DurableFiles.OnDisk.Write(At("a.txt"), Failing()));

        Assert.Equal("old", File.ReadAllText(At("a.txt")));
        Assert.Equal([At("a.txt")], Directory.GetFiles(folder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string At(string name) => Path.Combine(folder, name);

    static IEnumerable<string> Failing()
    {
        yield return "half";
        throw new IOException("No space left on device");
    }

    /// <summary>Tells what reached the disk, in order.</summary>
    sealed class RecordingFiles : DurableFiles
    {
        readonly List<string> steps = [];

        public IReadOnlyList<string> Steps => steps;

        public IReadOnlyList<string> Taken()
        {
            IReadOnlyList<string> taken = [.. steps];
            steps.Clear();
            return taken;
        }

        public override void SyncFolder(string folder)
        {
            base.SyncFolder(folder);
            steps.Add($"sync {Path.GetFileName(folder)}");
        }

        protected override void Flush(FileStream stream)
        {
            base.Flush(stream);
            steps.Add($"flush {stream.Length} bytes");
        }

        protected override void Move(string source, string target, bool overwrite)
        {
            base.Move(source, target, overwrite);
            steps.Add($"move to {Path.GetFileName(target)}");
        }
    }
}
