namespace ClusterGraph.Server.Play;

/// <summary>The API answered with a problem document.</summary>
internal sealed class ApiException(string code, string message) : Exception(message)
{
    /// <summary>Gets the code of the problem.</summary>
    public string Code { get; } = code;
}
