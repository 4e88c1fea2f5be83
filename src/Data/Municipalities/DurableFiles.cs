using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Keukentafel.Data.Municipalities;

/// <summary>
/// Writes files of which a power failure leaves all of the old or all of the new: written beside, flushed to disk, moved into place, and
/// the folder synced, since a rename by itself is only in memory (fsync(2), rename(2)). Whoever reads meanwhile finds one of the two as well.
/// </summary>
class DurableFiles
{
    const int ReadOnly = 0;

    protected DurableFiles() { }

    /// <summary>The files of this machine.</summary>
    public static DurableFiles OnDisk { get; } = new();

    /// <summary>Writes lines in place of what is there.</summary>
    public void Write(string file, IEnumerable<string> lines) => Replace(file, isPrivate: false, stream => WriteLines(stream, lines));

    /// <summary>Writes lines in place of what is there; only the owner can read them.</summary>
    public void WritePrivate(string file, IEnumerable<string> lines) => Replace(file, isPrivate: true, stream => WriteLines(stream, lines));

    /// <summary>Makes a file that only the owner can read.</summary>
    /// <returns>False when there is one already; that one stays.</returns>
    public bool CreatePrivate(string file, IEnumerable<string> lines)
    {
        try
        {
            Replace(file, isPrivate: true, stream => WriteLines(stream, lines), overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            return false;
        }
    }

    /// <summary>Copies a file in place of what is there.</summary>
    public void Copy(string source, string target)
    {
        using var from = File.OpenRead(source);
        Replace(target, isPrivate: false, from.CopyTo);
    }

    /// <summary>Makes durable which files a folder has: those that were made, moved or deleted in it.</summary>
    /// <exception cref="IOException">The folder cannot be opened.</exception>
    public virtual void SyncFolder(string folder)
    {
        // Windows keeps no folder that can be flushed: its file system logs such changes itself.
        if (OperatingSystem.IsWindows()) return;
        // FileStream refuses to open a folder.
        using var handle = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(folder + "\0"), ReadOnly), ownsHandle: true);
        if (handle.IsInvalid) throw new IOException($"Folder {folder} cannot be synced: {Marshal.GetLastPInvokeErrorMessage()}");
        RandomAccess.FlushToDisk(handle);
    }

    protected virtual void Flush(FileStream stream) => stream.Flush(flushToDisk: true);

    protected virtual void Move(string source, string target, bool overwrite) => File.Move(source, target, overwrite);

    void Replace(string file, bool isPrivate, Action<FileStream> write, bool overwrite = true)
    {
        // A name of its own: two processes may make the same file at once.
        var beside = $"{file}.{Guid.CreateVersion7():N}.nieuw";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (isPrivate && !OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var stream = new FileStream(beside, options))
            {
                write(stream);
                Flush(stream);
            }
            Move(beside, file, overwrite);
        }
        catch (IOException)
        {
            File.Delete(beside);
            throw;
        }
        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
    }

    static void WriteLines(FileStream stream, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        foreach (var line in lines) writer.WriteLine(line);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Open(byte[] path, int flags);
}
