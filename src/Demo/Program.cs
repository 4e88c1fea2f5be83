using Keukentafel.Demo;
using Keukentafel.Web.Verbs;

return await VerbTable.Run(args, PracticeProgram.Addition);
