// How an act on each case type ends.
global using ReportResult = Keukentafel.Domain.CaseResult<Keukentafel.Domain.Reports.ReportEvent, Keukentafel.Domain.Reports.ReportRefusal>;
global using ProvisionResult = Keukentafel.Domain.CaseResult<Keukentafel.Domain.Decisions.ProvisionEvent, Keukentafel.Domain.Decisions.ProvisionRefusal>;
global using GoalActionResult = Keukentafel.Domain.CaseResult<Keukentafel.Domain.Plans.GoalActionEvent, Keukentafel.Domain.Plans.GoalActionRefusal>;
global using ConversationResult = Keukentafel.Domain.CaseResult<Keukentafel.Domain.Conversations.ConversationEvent, Keukentafel.Domain.Conversations.ConversationRefusal>;
