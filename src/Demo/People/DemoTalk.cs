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
        var (conversation, _) = Conversation.Begin(report, id, worker.Id, today);
        conversation.RecordPresence(today, home.Dossier.Seal(dossierId, id, Field.ConversationPresent, present), report.ReceivedOn, today);
        conversation.RecordParticipation(home.Dossier.SealNumber(dossierId, id, Field.ConversationParticipation, (int)ParticipationStep.Social));
        foreach (var part in Parts) Write(demo, home, conversation, part);
        conversation.SendAccount(home.Dossier.SealRequired(dossierId, id, Field.ConversationAccount, account), ConversationScores.None, demo.Clock.Now);
        demo.Database.Conversations.Add(conversation);
        JournalKind[] steps = [JournalKind.ConversationStarted, JournalKind.AccountSent];
        foreach (var step in steps)
            demo.Journal.Add(DemoBuilder.ViewerOf(worker), step, new JournalSubject(dossierId, home.Household.Id, home.First.Id, report.Id, id));
    }

    static void Write(DemoBuilder demo, DemoHousehold home, Conversation conversation, SpokenPart part)
    {
        var (id, dossierId, dossier) = (demo.NewId(), home.First.DossierId, home.Dossier);
        conversation.WritePart(id, part, before: null, new PartTexts(
            dossier.Seal(dossierId, id, Field.PartSays, part.Says),
            dossier.Seal(dossierId, id, Field.PartWants, part.Wants),
            dossier.Seal(dossierId, id, Field.PartCan, part.Can),
            dossier.Seal(dossierId, id, Field.PartWhom, part.Whom),
            dossier.Seal(dossierId, id, Field.PartTried, part.Tried),
            dossier.SealNumber(dossierId, id, Field.PartScore, part.Score)));
    }
}
