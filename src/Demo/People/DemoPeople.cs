using System.Data.Common;
using Keukentafel.Data;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Demo.People;

/// <summary>Who of them the demo households meet.</summary>
sealed record DemoProfessionals(Team North, Team South, Account Worker, Account Colleague, Account Debt, Account Youth)
{
    /// <summary>Accounts of residents, by person.</summary>
    public Dictionary<Guid, Account> Accounts { get; } = [];
}

/// <summary>The professionals of a demo municipality: one persona per role, and the teams around them.</summary>
static class DemoPeople
{
    public static DemoProfessionals Add(MunicipalDatabase database, Municipality municipality, TimeProvider clock)
    {
        var today = clock.Today();
        var north = Team("Wijkteam Noord", "1000", "1499");
        var south = Team("Wijkteam Zuid", "1500", "1999");
        database.Teams.AddRange(north, south);
        var accounts = new[]
        {
            Member(north, Role.TeamMember, "Samira Haddad", "maatschappelijk werker", "social-work", "Welzijn " + municipality.Name, Ring.Core, 89,
                "Teamlid: pakt meldingen op en voert gesprekken.", "maandag, dinsdag en donderdag"),
            Member(north, Role.TeamMember, "Joost Verweij", "Wmo-consulent", "wmo", "Gemeente " + municipality.Name, Ring.Core, 100,
                "Teamlid: nog een collega, om over te dragen.", "maandag tot en met vrijdag"),
            Member(north, Role.TeamMember, "Fenna Dijkstra", "schuldhulpverlener", "debt", "Gemeente " + municipality.Name, Ring.Shell, 44,
                "Teamlid in de schil: schuldhulp.", "dinsdag en woensdag"),
            Member(north, Role.TeamLead, "Bram Willemsen", "teamleider", "social-work", "Welzijn " + municipality.Name, Ring.Core, 100,
                "Teamleider: wachtlijst en werk verdelen.", "maandag tot en met vrijdag"),
            Member(south, Role.TeamMember, "Nadia Bouzid", "jeugdconsulent", "youth", "Jeugd " + municipality.Name, Ring.Core, 78,
                "Teamlid van het andere team: ziet de huishoudens van Noord niet.", "woensdag, donderdag en vrijdag"),
            Office(Role.FrontDesk, "Tom de Graaf", "medewerker balie", "Balie: zoekt uit bij wie een melding hoort."),
            Office(Role.PolicyOfficer, "Liesbeth Kok", "beleidsmedewerker", "Beleid: ziet cijfers, nooit een persoon."),
            Office(Role.PrivacyOfficer, "Rachid Amrani", "privacyfunctionaris (FG)", "Privacy: ziet wie in welk dossier keek."),
            Office(Role.FunctionalAdministrator, "Els Mulder", "functioneel beheerder", "Beheer: teams, teamleden en postcodegebieden."),
        };
        database.Accounts.AddRange(accounts);
        database.DueWork.Add(new DueWorkRow { Id = Guid.CreateVersion7(), Kind = DueWorkKind.ForgetOldForms, DueAt = clock.GetUtcNow().AddDays(1) });
        return new DemoProfessionals(north, south, accounts[0], accounts[1], accounts[2], accounts[4]);

        Account Member(Team team, Role role, string name, string function, string discipline, string parent, Ring ring, int fte, string introduction, string days)
        {
            var account = Office(role, name, function, introduction, days);
            database.TeamMembers.Add(new TeamMember
            {
                Id = Guid.CreateVersion7(), TeamId = team.Id, AccountId = account.Id, Discipline = discipline, ParentOrganisation = parent,
                Ring = ring, FteHundredths = fte, From = today.AddYears(-2),
            });
            return account;
        }
    }

    /// <summary>Who can sign in to the default municipality; nobody when it has not been filled.</summary>
    public static IReadOnlyList<Account> Personas(MunicipalStores stores)
    {
        using var database = stores.Of(stores.Catalogue.Default).OpenDatabase();
        try
        {
            return [.. database.Accounts.AsNoTracking().Where(account => account.DemoIntroduction != null && account.IsActive).OrderBy(account => account.Id).Take(50)];
        }
        catch (DbException)
        {
            // Not migrated yet, or away: /health/ready says so.
            return [];
        }
    }

    static Account Office(Role role, string name, string function, string introduction, string? days = null) => new()
    {
        Id = Guid.CreateVersion7(), Role = role, Name = name, Function = function, Days = days, DemoIntroduction = introduction,
    };

    static Team Team(string name, string first, string last)
    {
        var id = Guid.CreateVersion7();
        return new Team { Id = id, Name = name, Areas = [new PostcodeArea { Id = Guid.CreateVersion7(), TeamId = id, First = first, Last = last }] };
    }
}
