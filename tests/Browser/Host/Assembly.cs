using Keukentafel.Tests.Browser.Host;

[assembly: AssemblyFixture(typeof(RunningProgram))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
