namespace ClusterGraph.Formats.Json;

/// <summary>Words the reader's messages for people who edit files, not for programmers.</summary>
internal static class FileMessages
{
    /// <summary>Gives a message without names of program types.</summary>
    public static string Plain(string message)
    {
        if (message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            return "There is no field of that name.";
        }

        if (message.Contains("could not be converted", StringComparison.Ordinal))
        {
            return "The value is of the wrong kind, or not one of the known words.";
        }

        return message.Contains("required propert", StringComparison.Ordinal)
            ? "A field that must be there is missing."
            : message;
    }
}
