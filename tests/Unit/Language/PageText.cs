using System.Text.RegularExpressions;

namespace Keukentafel.Tests.Unit.Language;

/// <summary>The sentences that a page shows, read from its source. A value that is filled in counts as one word.</summary>
static partial class PageText
{
    const string Filled = "woord";

    /// <summary>Sentences of a Razor page: between tags, in the words of our tag helpers, and in texts that code chooses from.</summary>
    public static IEnumerable<string> OfPage(string source)
    {
        var markup = WithoutCode(source);
        var chosen = CodeBlock().Matches(source).Select(match => match.Value).Concat(Parenthesised().Matches(markup).Select(match => match.Value))
            .SelectMany(code => Literal().Matches(code)).Select(match => Fill(match.Groups["text"].Value)).Where(IsSentence);
        var said = Attribute().Matches(markup).Select(match => Fill(match.Groups["text"].Value)).Concat(Blocks(markup));
        return said.Concat(chosen).SelectMany(Split);
    }

    /// <summary>Sentences in the code beside a page: messages and errors.</summary>
    public static IEnumerable<string> OfCode(string source) =>
        Literal().Matches(Comment().Replace(source, "")).Select(match => Fill(match.Groups["text"].Value)).Where(IsSentence).SelectMany(Split);

    /// <summary>How many words a sentence has.</summary>
    public static int Words(string sentence) =>
        sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    static IEnumerable<string> Blocks(string markup)
    {
        var joined = Inline().Replace(Parenthesised().Replace(markup, Filled), match => match.Value.StartsWith("<kt-date", StringComparison.Ordinal) ? Filled : "");
        return Tag().Split(joined).SelectMany(block => ControlLine().Replace(block, "\n\n").Split("\n\n"))
            .Select(block => Fill(block)).Where(block => block.Any(char.IsLetter));
    }

    static string WithoutCode(string source) =>
        ControlLine().Replace(Directive().Replace(CodeBlock().Replace(RazorComment().Replace(source, ""), ""), ""), "<hr>");

    static string Fill(string text) => Spaces().Replace(Expression().Replace(Parenthesised().Replace(text, Filled), Filled), " ").Trim();

    static bool IsSentence(string text) => text.Length > 2 && char.IsUpper(text[0]) && text[^1] is '.' or '?' or '!';

    static IEnumerable<string> Split(string text) =>
        SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => Words(sentence) > 0);

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"^@\{.*?^\}|^\s*@(functions|code)\s*\{.*?^\}", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^@(page|model|inject|using|namespace|addTagHelper|section).*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Directive();

    // Lines of C# between the markup: "@if (…)", "else", braces, a declaration, a case of a switch.
    [GeneratedRegex(@"^\s*(@?(if|foreach|for|switch|while)\b.*|else\b.*|[{}]\s*|var .*;|case .*:|default:|break;|return;|[^<>\n]*=>[^<>\n]*)\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ControlLine();

    [GeneratedRegex(@"@\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Parenthesised();

    [GeneratedRegex(@"@?\{[^{}]*\}|@(Html|await)\b[^<\n]*|@[A-Za-z_][\w.!?]*(\([^()]*\)|\[[^\[\]]*\])*(\.[A-Za-z_]\w*(\([^()]*\))?)*", RegexOptions.ExplicitCapture)]
    private static partial Regex Expression();

    [GeneratedRegex(@"\b(title|meta|label|hint|who|aria-label|back-label|placeholder)=""(?<text>[^""@]+(@[A-Za-z_.]+[^""@]*)*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"</?(strong|b|em|i|a|q|kbd|abbr|time)\b[^<>]*>|<kt-date\b[^<>]*/>", RegexOptions.ExplicitCapture)]
    private static partial Regex Inline();

    [GeneratedRegex(@"</?[A-Za-z!](?:[^<>""]|""[^""]*"")*>", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\$?""(?<text>[^""\n]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\s*///?.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<=[.!?:])\s+(?=[\p{Lu}\d‘'(])", RegexOptions.ExplicitCapture)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture)]
    private static partial Regex Spaces();
}
