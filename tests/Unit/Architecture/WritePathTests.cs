using System.Reflection;
using System.Text.RegularExpressions;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>One write path (ADR 21): a case type changes by its methods, and what follows is recorded in Data/Recording alone.</summary>
public sealed class WritePathTests
{
    /// <summary>Where what happened is read, put in words or thrown away; and the made-up years, which write the rows of their past themselves.</summary>
    static readonly string[] OnlyRead =
    [
        "src/Web/Features/Casework/Households/JournalWords.cs",
        "src/Web/Features/Casework/Households/TimelineReader.cs",
        "src/Web/Jobs/ActionObjectionEnds.cs",
        "src/Web/Jobs/DueWorkTable.cs",
        "src/Domain/Monitoring/",
        "src/Demo/",
    ];

    /// <summary>What tells of a provision, an action or a conversation. A score counts after a review too.</summary>
    static readonly string[] Kinds =
    [
        "JournalKind.ProvisionRecorded", "JournalKind.DecisionRecorded",
        "JournalKind.ActionAgreed", "JournalKind.ActionChanged", "JournalKind.ActionDone", "JournalKind.ActionReopened", "JournalKind.ActionObjected",
        "JournalKind.ActionKept", "FactKind.ActionAgreed", "FactKind.ActionEnded", "DueWorkKind.ActionObjectionEnds",
        "JournalKind.ConversationStarted", "JournalKind.ConversationPartSaved", "JournalKind.AccountSent", "JournalKind.AccountCorrected",
    ];

    [Theory]
    [InlineData(typeof(Report))]
    [InlineData(typeof(Provision))]
    [InlineData(typeof(GoalAction))]
    [InlineData(typeof(Conversation))]
    [InlineData(typeof(ConversationPart))]
    public void A_case_type_is_made_and_changed_by_its_own_methods_only(Type type)
    {
        Assert.Empty(type.GetConstructors());
        // The database counts the saved changes of a row.
        Assert.Equal([nameof(IVersioned.Version)], type.GetProperties().Where(property => property.SetMethod?.IsPublic == true).Select(property => property.Name));
        Assert.DoesNotContain(type.GetProperties(), property => typeof(System.Collections.IList).IsAssignableFrom(property.PropertyType) && !property.PropertyType.IsArray);
        Assert.Empty(type.GetFields(BindingFlags.Public | BindingFlags.Instance));
    }

    [Fact]
    public void What_tells_of_a_case_type_is_written_in_Recording_alone() =>
        Assert.Empty(
            from file in SourceTree.Files("src")
            let shown = SourceTree.Shown(file)
            where shown.EndsWith(".cs", StringComparison.Ordinal) || shown.EndsWith(".cshtml", StringComparison.Ordinal)
            where !shown.StartsWith("src/Data/Recording/", StringComparison.Ordinal) && !OnlyRead.Any(reader => shown.StartsWith(reader, StringComparison.Ordinal))
            let text = File.ReadAllText(file)
            from kind in Kinds
            where Regex.IsMatch(text, $@"\b{Regex.Escape(kind)}\b", RegexOptions.NonBacktracking)
            select $"{shown} names {kind}");

    [Fact]
    public void Each_kind_is_written_by_some_mapping()
    {
        var recording = string.Concat(SourceTree.Files("src/Data/Recording").Select(File.ReadAllText));

        Assert.DoesNotContain(Kinds, kind => !recording.Contains(kind, StringComparison.Ordinal));
    }
}
