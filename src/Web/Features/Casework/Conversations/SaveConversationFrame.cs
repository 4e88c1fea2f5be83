using System.ComponentModel.DataAnnotations;
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

    public string? WhyNot(DateOnly reportedOn, DateOnly today) => HeldOn switch
    {
        { } day when day > today => "Deze datum is nog niet geweest.",
        { } day when day < reportedOn => $"Het gesprek is niet eerder dan de melding van {DutchDates.Short(reportedOn)}.",
        _ => null,
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

/// <summary>Saves what surrounds the parts of a conversation: date, who was there, participation step.</summary>
[UseCase]
sealed class SaveConversationFrame
{
    /// <summary>Changes what is given; null leaves a side as it is.</summary>
    public void Save(OpenedConversation opened, PresenceInput? presence = null, ParticipationInput? participation = null)
    {
        if (!opened.IsDraft) throw new InvalidOperationException("A conversation does not change after its account was sent.");
        var conversation = opened.Conversation;
        if (presence is not null)
        {
            conversation.HeldOn = presence.HeldOn ?? conversation.HeldOn;
            if (presence.Present?.Trim() != opened.Present)
                conversation.Present = opened.Dossier.Seal(conversation.DossierId, conversation.Id, Field.ConversationPresent, presence.Present);
        }
        if (participation is not null && participation.Step != opened.Participation)
            conversation.Participation = opened.Dossier.SealNumber(conversation.DossierId, conversation.Id, Field.ConversationParticipation, (int?)participation.Step);
    }
}
