namespace ClusterGraph.Core.Plans;

/// <summary>A short code for a topic, so that a long text can be part of a key (FNV-1a, 64 bits).</summary>
internal static class TopicCode
{
    /// <summary>Computes the code.</summary>
    public static ulong Of(string topic)
    {
        var code = 0xcbf29ce484222325UL;
        foreach (var c in topic)
        {
            code = unchecked((code ^ c) * 0x100000001b3UL);
        }

        return code;
    }
}
