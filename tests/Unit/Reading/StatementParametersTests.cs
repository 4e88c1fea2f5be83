using System.Text;
using CsCheck;
using Keukentafel.Data.Reading;
using Microsoft.Data.Sqlite;

namespace Keukentafel.Tests.Unit.Reading;

/// <summary>Several statements in one command: parameters get a name of their own, and nothing else changes.</summary>
public sealed class StatementParametersTests
{
    static readonly Gen<string> Odd = OneOf("@", "@p", "'", "\"", "`", "[", "]", "--", "/*", "*/", "-", "/", "\n", "a", " ", "é").Array[0, 6].Select(string.Concat);

    // Each piece as it is written, and as it is expected.
    static readonly Gen<(string Before, string After)> Piece = Gen.OneOf(
        OneOf("p", "__name_0", "ids1").Select(name => ($"@{name} ", $"@q1_{name} ")),
        OneOf("SELECT ", "1 - 2 ", "4 / 2 ", "a.b ", ", ", "(", ")", "<> ").Select(Same),
        Odd.Select(text => Same($"'{text.Replace("'", "''")}' ")),
        Odd.Select(text => Same($"\"{text.Replace("\"", "\"\"")}\" ")),
        Odd.Select(text => Same($"`{text.Replace("`", "``")}` ")),
        Odd.Select(text => Same($"[{text.Replace("]", "")}] ")),
        Odd.Select(text => Same($"--{text.Replace("\n", "")}\n")),
        Odd.Select(text => Same($"/*{text.Replace("*", "")} */ ")));

    [Fact]
    public void Only_parameters_get_another_name() => Piece.Array[0, 12].Sample(pieces =>
        Assert.Equal(string.Concat(pieces.Select(piece => piece.After)), Renamed(string.Concat(pieces.Select(piece => piece.Before)), "q1_")));

    [Theory]
    [InlineData("SELECT 'a@b', @b", "SELECT 'a@b', @q1_b")]
    [InlineData("SELECT 'it''s @b', @b", "SELECT 'it''s @b', @q1_b")]
    [InlineData("SELECT 'never ended @b", "SELECT 'never ended @b")]
    [InlineData("/* never ended @b", "/* never ended @b")]
    [InlineData("-- never ended @b", "-- never ended @b")]
    [InlineData("SELECT @a-@b/@c", "SELECT @q1_a-@q1_b/@q1_c")]
    [InlineData("@a", "@q1_a")]
    [InlineData("", "")]
    public void Examples(string before, string after) => Assert.Equal(after, Renamed(before, "q1_"));

    [Fact]
    public void A_text_reaches_sqlite_as_it_was_written() => Odd.Sample(text =>
    {
        using var connection = new SqliteConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Renamed($"SELECT '{text.Replace("'", "''")}' || @p", "q1_");
        command.Parameters.AddWithValue("@q1_p", "!");
        Assert.Equal(text + "!", command.ExecuteScalar());
    }, iter: 300);

    static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    static (string Before, string After) Same(string piece) => (piece, piece);

    static string Renamed(string statement, string prefix)
    {
        var target = new StringBuilder();
        StatementParameters.AppendRenamed(target, statement, prefix);
        return target.ToString();
    }
}
