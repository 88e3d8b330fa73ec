using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Plenary.Benchmarks.Submissions;

/// <summary>One kept-alive connection that asks as a browser does and costs the machine little: the generator shares the processors with the server. HTTP/1.1, bodies by length or in
/// chunks, gzip asked for and unpacked only where somebody reads the page.</summary>
internal sealed class HttpLine : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly IPEndPoint _to;
    private byte[] _in = new byte[1 << 17];
    private int _held;

    internal HttpLine(Uri address) => _to = new(IPAddress.Parse(address.Host), address.Port);

    /// <summary>The cookies that were set, as they are sent back.</summary>
    internal string Cookie { get; private set; } = "";

    internal async Task ConnectAsync() => await _socket.ConnectAsync(_to);

    internal Task<Answer> GetAsync(string path) => SendAsync($"GET {path} HTTP/1.1\r\n", []);

    internal Task<Answer> PostAsync(string path, byte[] form) =>
        SendAsync(string.Create(CultureInfo.InvariantCulture, $"POST {path} HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n"), form);

    /// <summary>What came back.</summary>
    /// <param name="Location">Where it leads to, of a redirect.</param>
    internal sealed record Answer(int Status, string? Location, byte[] Body, bool Packed)
    {
        internal string Text()
        {
            if (!Packed) return Encoding.UTF8.GetString(Body);
            using var text = new StreamReader(new GZipStream(new MemoryStream(Body), CompressionMode.Decompress));
            return text.ReadToEnd();
        }
    }

    private async Task<Answer> SendAsync(string head, byte[] form)
    {
        var bytes = Encoding.Latin1.GetBytes($"{head}Host: {_to}\r\nAccept-Encoding: gzip\r\nAccept-Language: en\r\n{(Cookie.Length > 0 ? $"Cookie: {Cookie}\r\n" : "")}\r\n");
        await _socket.SendAsync(form.Length == 0 ? bytes : [.. bytes, .. form]);
        _held = 0;
        int end;
        while ((end = _in.AsSpan(0, _held).IndexOf("\r\n\r\n"u8)) < 0) await MoreAsync();
        var lines = Encoding.Latin1.GetString(_in, 0, end).Split("\r\n");
        string? Header(string name) => Array.Find(lines, l => l.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[name.Length..].Trim();
        foreach (var set in lines.Where(l => l.StartsWith("Set-Cookie:", StringComparison.OrdinalIgnoreCase))) Cookie = set["Set-Cookie:".Length..].Split(';')[0].Trim();
        var status = int.Parse(lines[0].AsSpan(9, 3), CultureInfo.InvariantCulture);
        var body = Header("Transfer-Encoding:") is not null ? await ChunksAsync(end + 4) : await LengthAsync(end + 4, int.Parse(Header("Content-Length:") ?? "0", CultureInfo.InvariantCulture));
        return new(status, Header("Location:"), body, Header("Content-Encoding:") == "gzip");
    }

    private async Task<byte[]> LengthAsync(int from, int length)
    {
        while (_held < from + length) await MoreAsync();
        return _in.AsSpan(from, length).ToArray();
    }

    private async Task<byte[]> ChunksAsync(int from)
    {
        var body = new MemoryStream();
        for (var at = from; ;)
        {
            int line;
            while ((line = _in.AsSpan(at, _held - at).IndexOf("\r\n"u8)) < 0) await MoreAsync();
            var length = int.Parse(Encoding.Latin1.GetString(_in, at, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at += line + 2;
            while (_held < at + length + 2) await MoreAsync();
            if (length == 0) return body.ToArray();
            body.Write(_in, at, length);
            at += length + 2;
        }
    }

    private async Task MoreAsync()
    {
        if (_held == _in.Length) Array.Resize(ref _in, _in.Length * 2);
        var read = await _socket.ReceiveAsync(_in.AsMemory(_held));
        if (read == 0) throw new IOException("The server closed the connection.");
        _held += read;
    }

    public void Dispose() => _socket.Dispose();
}
