using System.Buffers;
using System.Text;

namespace Keukentafel.Data.Reading;

/// <summary>
/// Renames the parameters of a statement for SQLite, so that several statements fit in one command. Texts, quoted names and comments
/// stay as they are: an "@" in them is no parameter (https://www.sqlite.org/lang_expr.html, lang_comment.html, lang_keywords.html).
/// </summary>
static class StatementParameters
{
    static readonly SearchValues<char> TokenStarts = SearchValues.Create("@'\"`[-/");

    /// <summary>Appends a statement whose parameters "@name" become "@" + <paramref name="prefix"/> + "name".</summary>
    public static void AppendRenamed(StringBuilder target, ReadOnlySpan<char> statement, string prefix)
    {
        while (statement.IndexOfAny(TokenStarts) is var start and >= 0)
        {
            var end = start + LengthOf(statement[start..]);
            target.Append(statement[..end]);
            if (statement[start] == '@') target.Append(prefix);
            statement = statement[end..];
        }
        target.Append(statement);
    }

    // A doubled quote inside a text ends one text and begins the next, which comes to the same.
    static int LengthOf(ReadOnlySpan<char> token) => token switch
    {
        ['\'' or '"' or '`', ..] => LengthUntil(token, from: 1, token[..1]),
        ['[', ..] => LengthUntil(token, from: 1, "]"),
        ['-', '-', ..] => LengthUntil(token, from: 2, "\n"),
        ['/', '*', ..] => LengthUntil(token, from: 2, "*/"),
        _ => 1,
    };

    static int LengthUntil(ReadOnlySpan<char> token, int from, ReadOnlySpan<char> end) =>
        token[from..].IndexOf(end) is var at and >= 0 ? from + at + end.Length : token.Length;
}
