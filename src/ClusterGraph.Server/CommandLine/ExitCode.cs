namespace ClusterGraph.Server.CommandLine;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Fine.</summary>
    public const int Fine = 0;

    /// <summary>The input is bad.</summary>
    public const int BadInput = 1;

    /// <summary>The usage is wrong.</summary>
    public const int BadUsage = 2;

    /// <summary>The store cannot be reached.</summary>
    public const int NoStore = 3;
}
