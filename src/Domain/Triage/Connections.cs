namespace Keukentafel.Domain.Triage;

/// <summary>Which life domains touch each other, so that two questions are really one story. Our own choice, open to correction by practice.</summary>
static class Connections
{
    static readonly (string One, string[] Others)[] Touching =
    [
        ("money", ["work-education", "housing", "home-relations", "mental-health", "addiction", "household-admin", "justice", "parenting"]),
        ("work-education", ["daytime", "mental-health", "physical-health", "addiction"]),
        ("daytime", ["mental-health", "people-around", "neighbourhood", "addiction"]),
        ("housing", ["home-relations", "daily-care", "household-admin", "mental-health", "justice"]),
        ("home-relations", ["mental-health", "addiction", "people-around", "justice", "daily-care"]),
        ("mental-health", ["physical-health", "addiction", "daily-care", "household-admin", "people-around", "justice"]),
        ("physical-health", ["daily-care", "household-admin"]),
        ("addiction", ["justice", "people-around"]),
        ("daily-care", ["household-admin", "people-around"]),
        ("people-around", ["neighbourhood"]),
        ("parenting", ["home-relations", "mental-health", "addiction", "housing", "child-development", "child-safety"]),
        ("child-development", ["home-relations", "mental-health", "physical-health", "child-safety"]),
        ("child-safety", ["home-relations", "mental-health", "addiction", "housing", "justice"]),
    ];

    static readonly HashSet<(string, string)> Pairs =
        [.. Touching.SelectMany(row => row.Others.SelectMany(other => new[] { (row.One, other), (other, row.One) }))];

    public static bool Touch(string one, string other) => Pairs.Contains((one, other));
}
