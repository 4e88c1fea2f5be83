using System.Globalization;
using Keukentafel.Data;
using Keukentafel.Domain.Teams;

namespace Keukentafel.Demo.Load;

/// <summary>A team of the made-up municipality: its area and who works in it.</summary>
sealed record LoadedTeam(Team Team, int FirstPostcode, int Postcodes, IReadOnlyList<Account> Members);

/// <summary>The teams and professionals of a made-up municipality: a team for every 2,500 households.</summary>
sealed class LoadedStaff
{
    const int HouseholdsPerTeam = 2500, MembersPerTeam = 15, FirstPostcode = 1000, LastPostcode = 9999;

    static readonly (string Function, string Discipline)[] Work =
    [
        ("maatschappelijk werker", "social-work"), ("Wmo-consulent", "wmo"), ("jeugdconsulent", "youth"), ("schuldhulpverlener", "debt"),
        ("consulent werk en inkomen", "work-income"), ("opbouwwerker", "community-work"),
    ];

    readonly DateOnly from;
    readonly DateTimeOffset start;
    readonly Chance chance;
    readonly RowBatch batch;
    readonly List<LoadedTeam> teams = [];

    LoadedStaff(LoadPlan plan, RowBatch batch)
    {
        (from, start) = (plan.FirstDay.AddYears(-1), DutchTime.At(plan.FirstDay.AddYears(-1), new TimeOnly(9, 0)));
        (chance, this.batch) = (Chance.Of(plan.Seed, plan.Households, -1), batch);
    }

    /// <summary>The teams with their members; their rows go into <paramref name="batch"/>.</summary>
    public static IReadOnlyList<LoadedTeam> Make(LoadPlan plan, RowBatch batch)
    {
        var staff = new LoadedStaff(plan, batch);
        staff.Offices();
        var count = Math.Max(2, (plan.Households + HouseholdsPerTeam - 1) / HouseholdsPerTeam);
        for (var number = 0; number < count; number++) staff.AddTeam(number, count);
        return staff.teams;
    }

    void Offices()
    {
        Account(Role.FrontDesk, "medewerker balie", "Balie: zoekt uit bij wie een melding hoort.");
        Account(Role.PolicyOfficer, "beleidsmedewerker", "Beleid: ziet cijfers, nooit een persoon.");
        Account(Role.PrivacyOfficer, "privacyfunctionaris (FG)", "Privacy: ziet wie in welk dossier keek.");
        Account(Role.FunctionalAdministrator, "functioneel beheerder", "Beheer: teams, teamleden en postcodegebieden.");
    }

    void AddTeam(int number, int count)
    {
        // More teams than postcodes: then some teams share one.
        var width = Math.Max(1, (LastPostcode - FirstPostcode + 1) / count);
        var first = FirstPostcode + number * width % (LastPostcode - FirstPostcode + 1);
        var team = new Team { Id = chance.Id(start), Name = string.Create(CultureInfo.InvariantCulture, $"Wijkteam {number + 1}") };
        batch.Add(team);
        batch.Add(new PostcodeArea { Id = chance.Id(start), TeamId = team.Id, First = Digits(first), Last = Digits(first + width - 1) });
        var members = Enumerable.Range(0, MembersPerTeam).Select(place => Member(team, place)).ToList();
        Join(team, Account(Role.TeamLead, "teamleider", "Teamleider: wachtlijst en werk verdelen."), Work[0].Discipline, Ring.Core);
        teams.Add(new LoadedTeam(team, first, width, members));
    }

    Account Member(Team team, int place)
    {
        var (function, discipline) = Work[place % Work.Length];
        var account = Account(Role.TeamMember, function, "Teamlid: pakt meldingen op en voert gesprekken.");
        Join(team, account, discipline, place < MembersPerTeam - 4 ? Ring.Core : Ring.Shell);
        return account;
    }

    void Join(Team team, Account account, string discipline, Ring ring) => batch.Add(new TeamMember
    {
        Id = chance.Id(start), TeamId = team.Id, AccountId = account.Id, Discipline = discipline, ParentOrganisation = "Welzijn",
        Ring = ring, FteHundredths = chance.Pick<int>([56, 67, 78, 89, 100]), From = from,
    });

    Account Account(Role role, string function, string introduction)
    {
        var (prefix, surname) = MadeUp.Surname(chance);
        var name = string.Join(' ', new[] { chance.Pick(MadeUp.GivenNames), prefix, surname }.OfType<string>());
        var account = new Account { Id = chance.Id(start), Role = role, Name = name, Function = function, Days = "maandag tot en met donderdag", DemoIntroduction = introduction };
        batch.Add(account);
        return account;
    }

    static string Digits(int postcode) => postcode.ToString("0000", CultureInfo.InvariantCulture);
}
