using Keukentafel.Web.Verbs;

return await VerbTable.Run(args);
