namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>What the data layer writes to a file survives a power failure: one type writes, moves and copies files.</summary>
public sealed class DurableFilesOnlyTests
{
    static readonly string[] Writes =
        ["File.Move(", "File.Copy(", "File.Replace(", "File.Create(", "File.Write", "File.Append", "File.Open(", "File.OpenWrite(", "new StreamWriter(", "new FileStream("];

    [Fact]
    public void Only_one_type_of_the_data_layer_writes_files() => Assert.Equal(
        ["src/Data/Municipalities/DurableFiles.cs"],
        SourceTree.Files("src/Data").Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && Writes.Any(File.ReadAllText(file).Contains)).Select(SourceTree.Shown));
}
