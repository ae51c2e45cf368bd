namespace Chancery.Web.Hosting;

/// <summary>The address asks for something that cannot be asked so; the message says how to mend it.</summary>
internal sealed class BadQuestionException(string message) : Exception(message);
