using Keukentafel.Data;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Conversations;

/// <summary>A conversation that was held is a first contact too, when none was recorded before.</summary>
[UseCase]
sealed class HeldConversation(MunicipalDatabase database, TimeProvider clock)
{
    /// <summary>Counts it; nothing when there was a first contact already.</summary>
    public void CountAsFirstContact(OpenedConversation opened)
    {
        var report = opened.Report;
        if (report.FirstContactAt is not null) return;
        var held = ScoreMoment.Of(opened.Conversation.HeldOn, clock.GetUtcNow());
        var at = held > report.ReceivedAt ? held : report.ReceivedAt;
        report.FirstContactAt = at;
        database.Facts.Add(new Fact
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Kind = FactKind.FirstContact,
            On = DutchTime.DateOf(at),
            SubjectNumber = report.SubjectNumber,
            TeamId = report.TeamId,
            Value = (int)(at - report.ReceivedAt).TotalHours,
        });
    }
}
