using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>When the conversation was held, and who was there.</summary>
sealed class PresenceInput
{
    [Required(ErrorMessage = "Vul de datum van het gesprek in.")]
    public DateOnly? HeldOn { get; set; }

    [StringLength(200, ErrorMessage = "Dit is te lang. Er passen 200 tekens in.")]
    public string? Present { get; set; }

    /// <summary>What is wrong with the day; null when nothing is.</summary>
    public string? DayError(DateOnly reportedOn, DateOnly today) => HeldOn is not { } day ? null : Conversation.RefusesDay(day, reportedOn, today) switch
    {
        null => null,
        ConversationRefusal.DayIsToCome => "Deze datum is nog niet geweest.",
        ConversationRefusal.DayBeforeReport => $"Het gesprek is niet eerder dan de melding van {DutchDates.Short(reportedOn)}.",
        { } other => throw new InvalidOperationException($"A day is not refused by {other}."),
    };

    public IReadOnlyList<ConflictField> ConflictFields(OpenedConversation opened, string prefix) =>
    [
        ConflictField.Of(prefix + ".HeldOn", "Wanneer was het gesprek?", opened.Conversation.HeldOn, HeldOn),
        ConflictField.Of(prefix + ".Present", "Wie waren erbij?", opened.Present, Present),
    ];
}

/// <summary>Where somebody stands on the ladder of taking part.</summary>
sealed class ParticipationInput
{
    public ParticipationStep? Step { get; set; }

    public IReadOnlyList<ConflictField> ConflictFields(OpenedConversation opened, string prefix) =>
        [ConflictField.Of(prefix + ".Step", "Hoe doet de inwoner mee?", opened.Participation, Step, Words)];

    static string Words(string value) => Enum.TryParse<ParticipationStep>(value, out var step) ? step.Label() : value;
}

/// <summary>Saves what surrounds the parts of a conversation: date, who was there, participation step. What is the same again changes nothing.</summary>
[UseCase]
sealed class SaveConversationFrame(RecordedEvents events, TimeProvider clock)
{
    /// <summary>Changes when it was held and who was there.</summary>
    public async Task<ConversationRefusal?> Save(Viewer viewer, OpenedConversation opened, PresenceInput input)
    {
        var conversation = opened.Conversation;
        var present = input.Present?.Trim() == opened.Present ? conversation.Present
            : opened.Dossier.Seal(conversation.DossierId, conversation.Id, Field.ConversationPresent, input.Present);
        var recorded = conversation.RecordPresence(input.HeldOn ?? conversation.HeldOn, present, opened.Report.ReceivedOn, clock.Today());
        return await events.Record(viewer, conversation, opened.Report, recorded, opened.Dossier);
    }

    /// <summary>Changes the participation step.</summary>
    public async Task<ConversationRefusal?> Save(Viewer viewer, OpenedConversation opened, ParticipationInput input)
    {
        var conversation = opened.Conversation;
        var step = input.Step == opened.Participation ? conversation.Participation
            : opened.Dossier.SealNumber(conversation.DossierId, conversation.Id, Field.ConversationParticipation, (int?)input.Step);
        return await events.Record(viewer, conversation, opened.Report, conversation.RecordParticipation(step), opened.Dossier);
    }
}
