// ASP.NET Core has a type of the same name; here a route is what triage decides.
global using Route = Keukentafel.Domain.Triage.Route;
