using Keukentafel.Tests.Browser.Host;

namespace Keukentafel.Tests.Browser.Journeys;

public sealed class WholePathTests(RunningProgram program)
{
    [Fact]
    public async Task From_a_first_question_to_the_first_figure_as_each_role()
    {
        var path = new WholePath(program);

        await path.A_visitor_asks_for_help_and_gets_a_receipt_and_a_letter();
        await path.The_front_desk_finds_the_person_before_making_one();
        await path.A_team_member_picks_up_and_asks_who_handles_the_household_to_join();
        await path.A_team_member_records_a_contact();
        await path.The_conversation_becomes_an_account_for_the_resident();
        await path.Triage_explains_itself_and_leads_to_a_plan();
        await path.The_plan_gets_a_goal_actions_a_seat_and_a_director();
        await path.A_note_is_written_and_a_promise_is_said_to_be_kept();
        await path.The_resident_reads_ticks_objects_and_answers();
        await path.The_resident_sees_who_looked();
        await path.They_look_back_together();
        await path.A_single_question_is_helped_at_once_and_stays_open_until_its_decision();
        await path.The_team_lead_sees_who_waits_and_hands_work_over();
        await path.The_policy_officer_reads_figures();
        await path.The_privacy_officer_finds_who_looked();
        await path.The_administrator_adds_a_team_a_member_and_an_area();

        Assert.Empty(path.Complaints);
    }
}
