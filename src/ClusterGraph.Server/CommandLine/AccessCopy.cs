using ClusterGraph.Core.Maps;
using ClusterGraph.Server.Access;
using ClusterGraph.Storage;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Copies the key of the installation, links, codes and who joined a map.</summary>
internal static class AccessCopy
{
    /// <summary>Copies; what is there already is replaced by the same.</summary>
    /// <returns>False when the target keeps a key of its own, which the links and codes do not fit.</returns>
    /// <exception cref="IOException">A store cannot be read or written.</exception>
    public static async Task<bool> RunAsync(IStore source, IStore target, CancellationToken stop)
    {
        if (await source.Access.ReadSecretAsync(ServerKey.SecretName, stop) is not { } key)
        {
            return true;
        }

        if (!(await target.Access.KeepSecretAsync(ServerKey.SecretName, key, stop)).AsSpan().SequenceEqual(key))
        {
            return false;
        }

        var maps = (await source.Maps.ListAsync(stop)).Select(m => (MapId?)m.Id).ToList();
        foreach (var map in maps.Append(null))
        {
            foreach (var grant in await source.Access.ListGrantsAsync(map, stop))
            {
                await target.Access.SaveGrantAsync(grant, stop);
            }
        }

        foreach (var map in maps)
        {
            foreach (var member in await source.Access.ListMembershipsAsync(map!.Value, stop))
            {
                await target.Access.SaveMembershipAsync(member, stop);
            }
        }

        return true;
    }
}
