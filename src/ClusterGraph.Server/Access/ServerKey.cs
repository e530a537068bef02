using System.Security.Cryptography;
using System.Text;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Server.Access;

/// <summary>
/// The one secret of this installation. Links and codes are derived from it, so that they stay the same after a restart
/// although only their keyed hashes are stored.
/// </summary>
internal sealed class ServerKey
{
    /// <summary>Under which name the key is kept.</summary>
    public const string SecretName = "server-key";
    private readonly byte[] _key;

    private ServerKey(byte[] key) => _key = key;

    /// <summary>Reads the key of an installation, or makes it on the first start.</summary>
    public static async Task<ServerKey> OpenAsync(IAccessStore store, CancellationToken cancellation)
    {
        var known = await store.ReadSecretAsync(SecretName, cancellation);
        return new ServerKey(known ?? await store.KeepSecretAsync(SecretName, RandomNumberGenerator.GetBytes(32), cancellation));
    }

    /// <summary>Gives the keyed hash of a secret, in hex; the only form in which secrets are stored.</summary>
    public string Hash(string secret) => Convert.ToHexStringLower(Derive("hash", secret));

    /// <summary>Derives 32 bytes for a purpose.</summary>
    public byte[] Derive(string purpose, string subject) =>
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(purpose + "\0" + subject));
}
