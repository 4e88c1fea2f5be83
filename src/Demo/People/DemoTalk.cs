using Keukentafel.Data;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;

namespace Keukentafel.Demo.People;

/// <summary>A conversation of the demo that was held, with its account sent to the resident.</summary>
static class DemoTalk
{
    static readonly SpokenPart[] Parts =
    [
        new("money", "Ik weet niet meer hoeveel ik moet betalen.", "Ik wil de post weer durven openmaken.", "Ik kan goed rekenen, als het rustig is.", "Mijn moeder en Corrie van hiernaast.", "Een map van de bank.", 1),
        new("home-relations", "We snauwen tegen elkaar.", "Samen eten zonder ruzie.", "Ik kook graag.", "Mijn moeder.", null, 2),
        new("people-around", "Er komt bijna niemand meer.", null, null, "Corrie van hiernaast.", null, 2),
    ];

    public static void Add(DemoBuilder demo, DemoHousehold home, Report report, Account worker)
    {
        var (id, dossierId) = (demo.NewId(), home.First.DossierId);
        var (today, present) = (demo.Clock.Today(), "Marieke, haar moeder Jannie en Samira");
        var account = AccountText.Compose(new AccountSource(today, present, null, Parts, ParticipationStep.Social));
        demo.Database.Conversations.Add(new Conversation
        {
            Id = id, DossierId = dossierId, ReportId = report.Id, HouseholdId = home.Household.Id, PersonId = home.First.Id,
            HeldOn = today, State = ConversationState.AccountSent, AccountSentAt = demo.Clock.Now, AccountId = worker.Id,
            Present = home.Dossier.Seal(dossierId, id, Field.ConversationPresent, present),
            Participation = home.Dossier.SealNumber(dossierId, id, Field.ConversationParticipation, (int)ParticipationStep.Social),
            Account = home.Dossier.Seal(dossierId, id, Field.ConversationAccount, account),
            Parts = [.. Parts.Select(part => Sealed(demo, home, id, part))],
        });
        JournalKind[] steps = [JournalKind.ConversationStarted, JournalKind.AccountSent];
        foreach (var step in steps)
            demo.Journal.Add(DemoBuilder.ViewerOf(worker), step, new JournalSubject(dossierId, home.Household.Id, home.First.Id, report.Id, id));
    }

    static ConversationPart Sealed(DemoBuilder demo, DemoHousehold home, Guid conversationId, SpokenPart part)
    {
        var (id, dossierId, dossier) = (demo.NewId(), home.First.DossierId, home.Dossier);
        return new ConversationPart
        {
            Id = id, DossierId = dossierId, ConversationId = conversationId, LifeDomain = part.DomainCode,
            Says = dossier.Seal(dossierId, id, Field.PartSays, part.Says),
            Wants = dossier.Seal(dossierId, id, Field.PartWants, part.Wants),
            Can = dossier.Seal(dossierId, id, Field.PartCan, part.Can),
            Whom = dossier.Seal(dossierId, id, Field.PartWhom, part.Whom),
            Tried = dossier.Seal(dossierId, id, Field.PartTried, part.Tried),
            Score = dossier.SealNumber(dossierId, id, Field.PartScore, part.Score),
        };
    }
}
