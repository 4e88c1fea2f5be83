using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using ConversationResult = Keukentafel.Domain.CaseResult<Keukentafel.Domain.Conversations.ConversationEvent, Keukentafel.Domain.Conversations.ConversationRefusal>;

namespace Keukentafel.Tests.Unit.Conversations;

public sealed class ConversationTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 17, 9, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Reported = new(2026, 3, 10), Today = new(2026, 3, 17);
    static readonly SpokenPart Money = new("money", Says: "De post ligt er nog.");

    [Fact]
    public void It_begins_for_a_known_person_whose_report_runs()
    {
        var ended = Received(isKnown: true);
        ended.Answer(how: null, Now);

        Assert.Equal(ConversationRefusal.NobodyIsKnown, Conversation.RefusesBegin(Received(isKnown: false)));
        Assert.Equal(ConversationRefusal.ReportEnded, Conversation.RefusesBegin(ended));
        Assert.Throws<InvalidOperationException>(() => Conversation.Begin(ended, Guid.CreateVersion7(), Guid.CreateVersion7(), Today));
        Assert.Null(Conversation.RefusesBegin(Received(isKnown: true)));
    }

    [Fact]
    public void It_is_about_whom_the_report_is_about_and_as_withheld_as_the_report()
    {
        var report = Received(isKnown: true, Urgency.Danger);

        var (conversation, _) = Conversation.Begin(report, Guid.CreateVersion7(), Guid.CreateVersion7(), Today);

        Assert.Equal((report.PersonId, report.HouseholdId, report.DossierId), (conversation.PersonId, conversation.HouseholdId, conversation.DossierId));
        Assert.Equal((new DateOnly(2026, 3, 24), ConversationState.Draft), (conversation.WithheldUntilReviewOn, conversation.State));
    }

    [Fact]
    public void It_was_held_between_the_report_and_today()
    {
        var conversation = Begun();

        Assert.Equal(ConversationRefusal.DayBeforeReport, conversation.RecordPresence(Reported.AddDays(-1), present: null, Reported, Today).Refusal);
        Assert.Equal(ConversationRefusal.DayIsToCome, conversation.RecordPresence(Today.AddDays(1), present: null, Reported, Today).Refusal);
        Assert.Equal(Today, conversation.HeldOn);
        Assert.IsType<ConversationEvent.PresenceRecorded>(conversation.RecordPresence(Reported, new Sealed([3]), Reported, Today).Event);
        Assert.Equal(Reported, conversation.HeldOn);
    }

    [Fact]
    public void A_part_is_there_once_it_says_something_and_the_same_words_change_nothing()
    {
        var conversation = Begun();
        var (id, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.Equal(ConversationResult.Unchanged, conversation.WritePart(id, new SpokenPart("money", Says: " "), before: null, new PartTexts()));
        Assert.Empty(conversation.Parts);
        Assert.True(Assert.IsType<ConversationEvent.PartWritten>(conversation.WritePart(id, Money, before: null, new PartTexts(new Sealed([1]))).Event).IsNew);
        Assert.Equal(ConversationResult.Unchanged, conversation.WritePart(id, Money with { Says = Money.Says + " ", Can = "" }, Money, new PartTexts(new Sealed([2]))));
        Assert.False(Assert.IsType<ConversationEvent.PartWritten>(conversation.WritePart(id, Money with { Score = 2 }, Money, new PartTexts(Score: new Sealed([3]))).Event).IsNew);
        Assert.True(Assert.IsType<ConversationEvent.PartWritten>(conversation.WritePart(other, Money with { DomainCode = "housing" }, before: null, new PartTexts()).Event).IsNew);
        Assert.Equal((id, null), (conversation.Part("money")!.Id, conversation.Part("money")!.Says));
        Assert.Equal([3], conversation.Part("money")!.Score!.Value.Bytes);
        Assert.Equal([id, other], conversation.Parts.Select(part => part.Id));
    }

    [Fact]
    public void A_part_that_was_emptied_is_written()
    {
        var conversation = Begun();
        conversation.WritePart(Guid.CreateVersion7(), Money, before: null, new PartTexts(new Sealed([1])));

        Assert.IsType<ConversationEvent.PartWritten>(conversation.WritePart(conversation.Parts[0].Id, new SpokenPart("money"), Money, new PartTexts()).Event);
        Assert.Null(conversation.Parts[0].Says);
    }

    [Fact]
    public void After_its_account_was_sent_nothing_of_it_changes()
    {
        var conversation = Begun();
        var scores = new ConversationScores([new DomainScore("money", 3, 2)], null);
        Assert.Equal(new ConversationEvent.AccountSent(scores), conversation.SendAccount(new Sealed([1]), scores, Now).Event);

        ConversationResult[] tried =
        [
            conversation.SendAccount(new Sealed([2]), ConversationScores.None, Now.AddDays(1)),
            conversation.WriteAccount(new Sealed([2])),
            conversation.RecordPresence(Reported, present: null, Reported, Today),
            conversation.RecordParticipation(new Sealed([2])),
            conversation.WritePart(Guid.CreateVersion7(), Money, before: null, new PartTexts()),
        ];

        Assert.All(tried, result => Assert.Equal(ConversationRefusal.AccountWasSent, result.Refusal));
        Assert.Equal((ConversationState.AccountSent, Now, Today), (conversation.State, conversation.AccountSentAt, conversation.HeldOn));
        Assert.Equal([1], conversation.Account!.Value.Bytes);
        Assert.Empty(conversation.Parts);
    }

    [Fact]
    public void A_resident_corrects_an_account_that_was_sent_and_the_account_stays()
    {
        var conversation = Begun();
        Assert.Equal(ConversationRefusal.AccountNotSent, Correct(conversation, isResident: true).Refusal);
        conversation.SendAccount(new Sealed([1]), ConversationScores.None, Now);

        Assert.Equal(ConversationRefusal.NotAResident, Correct(conversation, isResident: false).Refusal);
        Assert.Equal(new ConversationEvent.AccountCorrected("Dat zei ik niet."), Correct(conversation, isResident: true).Event);
        Assert.Equal(Now.AddDays(1), conversation.CorrectedAt);
        Assert.Equal([1], conversation.Account!.Value.Bytes);
    }

    static ConversationResult Correct(Conversation conversation, bool isResident) =>
        conversation.Correct(isResident, new Sealed([2]), "Dat zei ik niet.", Now.AddDays(1));

    static Conversation Begun() => Conversation.Begin(Received(isKnown: true), Guid.CreateVersion7(), Guid.CreateVersion7(), Today).Conversation;

    static Report Received(bool isKnown, Urgency urgency = Urgency.None) => Report.Receive(new NewReport
    {
        Id = Guid.CreateVersion7(), DossierId = Guid.CreateVersion7(), Reference = "KT-0000-0000", ReceiptKeyHash = [], ReceivedAt = Now.AddDays(-7),
        ReceivedOn = Reported, Channel = Channel.Web, AskedFor = AskedFor.Self, Urgency = urgency, Texts = new ReportTexts(new Sealed([]), new Sealed([])),
        PersonId = isKnown ? Guid.CreateVersion7() : null, HouseholdId = isKnown ? Guid.CreateVersion7() : null, SubjectNumber = Guid.CreateVersion7(),
    }).Report;
}
