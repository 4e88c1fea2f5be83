namespace Keukentafel.Data.Municipalities;

/// <summary>The settings of this installation cannot be right; the message says in Dutch what to mend.</summary>
public sealed class WrongSettingsException(string message) : Exception(message);
